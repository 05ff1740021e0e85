import rule from "../../../rules/s3/s3-bucket-access-log-target-unusable.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { ACCOUNT, denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { aclWith, policyOf } from "./given.ts";

const orders = { Name: "orders", BucketRegion: "eu-west-1", logging: { TargetBucket: "logs", TargetPrefix: "s3/" } };
const encryption = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }];
const logs = { Name: "logs", BucketRegion: "eu-west-1", encryption, acl: aclWith(), policy: undefined };
const target = (rest: object): Given => [[bucket, [{ ...logs, ...rest }]]];
const admit = (rest: object = {}) => ({
  Effect: "Allow",
  Principal: { Service: "logging.s3.amazonaws.com" },
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::logs/*",
  ...rest,
});
const deny = (Condition?: object) => ({
  ...admit(),
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  ...(Condition && { Condition }),
});
const ours = { StringEquals: { "aws:SourceAccount": ACCOUNT }, ArnLike: { "aws:SourceArn": "arn:aws:s3:::orders" } };
const partitioned = { ...orders.logging, TargetObjectKeyFormat: { PartitionedPrefix: {} } };
const delivered = { Type: "Group", URI: "http://acs.amazonaws.com/groups/s3/LogDelivery" };

verdicts(rule, {
  passes: {
    "by policy, for our buckets": { subject: orders, given: target({ policy: policyOf(admit({ Condition: ours })) }) },
    "plain HTTP is denied": {
      subject: orders,
      given: target({ policy: policyOf(admit(), deny({ Bool: { "aws:SecureTransport": "false" } })) }),
    },
    "below the partitions": {
      subject: { ...orders, logging: partitioned },
      given: target({
        policy: policyOf(admit({ Resource: `arn:aws:s3:::logs/s3/${ACCOUNT}/eu-west-1/orders/2026/*` })),
      }),
    },
    "by ACL": {
      subject: orders,
      given: target({
        acl: {
          Grants: [
            { Grantee: delivered, Permission: "WRITE" },
            { Grantee: delivered, Permission: "READ_ACP" },
          ],
        },
      }),
    },
  },
  fails: {
    "no such bucket": { subject: orders, given: [[bucket, []]], message: /which this account does not have/ },
    "nothing lets it write": { subject: orders, given: target({}), message: /^neither the policy nor the ACL of logs/ },
    "another prefix": {
      subject: orders,
      given: target({ policy: policyOf(admit({ Resource: "arn:aws:s3:::logs/elb/*" })) }),
    },
    "another account's": {
      subject: orders,
      given: target({
        policy: policyOf(admit({ Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } } })),
      }),
    },
    "denied to all": {
      subject: orders,
      given: target({ policy: policyOf(admit(), deny()) }),
      message: /denies S3's log/,
    },
    "KMS by default": {
      subject: orders,
      given: target({
        policy: policyOf(admit()),
        encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }],
      }),
      message: /encryption by KMS/,
    },
  },
  skips: {
    "keeps none": { subject: { ...orders, logging: undefined }, given: [[bucket, []]] },
    "hangs on an address": {
      subject: orders,
      given: target({ policy: policyOf(admit(), deny({ NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } })) }),
    },
  },
  unknowns: {
    "buckets unlisted": { subject: orders, given: [[bucket, UNLISTED]] },
    "policy unread": {
      subject: orders,
      given: [[bucket, [denied({ ...logs }, "policy")]]],
      message: "denied in this test",
    },
  },
});

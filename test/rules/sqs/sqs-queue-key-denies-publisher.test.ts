import rule from "../../../rules/sqs/sqs-queue-key-denies-publisher.ts";
import { eventsRule } from "../../../src/services/events/rule.ts";
import { kmsAlias } from "../../../src/services/kms/alias.ts";
import { kmsKey } from "../../../src/services/kms/key.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { subscription } from "../../../src/services/sns/subscription.ts";
import { ACCOUNT, denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { arnOf, queueOf } from "./samples.ts";

const orders = (KmsMasterKeyId = "alias/orders") => queueOf("orders", { KmsMasterKeyId });
const alias = {
  AliasName: "alias/orders",
  AliasArn: `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/orders`,
  TargetKeyId: "k-1",
};
const key = (...statements: object[]) => ({
  ...{ KeyId: "k-1", Arn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/k-1`, KeyManager: "CUSTOMER" },
  policy: { Policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }) },
});
const lets = (Service: string, Action: unknown = ["kms:GenerateDataKey*", "kms:Decrypt"], Condition?: object) => ({
  ...{ Effect: "Allow", Principal: { Service }, Action, Resource: "*" },
  ...(Condition && { Condition }),
});
const owner = { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: "kms:*", Resource: "*" };
const fed = {
  SubscriptionArn: `arn:aws:sns:eu-west-1:${ACCOUNT}:orders:1`,
  ...{ TopicArn: `arn:aws:sns:eu-west-1:${ACCOUNT}:orders`, Protocol: "sqs", Endpoint: arnOf("orders") },
};
const byTopic = (...statements: object[]): Given => [
  [subscription, [fed]],
  [kmsAlias, [alias]],
  [kmsKey, [key(...statements)]],
];
const uploads = {
  ...{ Name: "uploads", BucketRegion: "eu-west-1" },
  notifications: {
    LambdaFunctionConfigurations: [],
    TopicConfigurations: [],
    QueueConfigurations: [{ QueueArn: arnOf("orders") }],
  },
};
const night = (RoleArn?: string) => ({
  ...{ Name: "night", Arn: `arn:aws:events:eu-west-1:${ACCOUNT}:rule/night`, State: "ENABLED" },
  targets: [{ Id: "1", Arn: arnOf("orders"), ...(RoleArn && { RoleArn }) }],
});

verdicts(rule, {
  passes: {
    "its key lets SNS in": { subject: orders(), given: byTopic(owner, lets("sns.amazonaws.com")) },
    "for this topic": {
      subject: orders("k-1"),
      given: byTopic(lets("sns.amazonaws.com", "kms:*", { ArnEquals: { "aws:SourceArn": fed.TopicArn } })),
    },
  },
  fails: {
    "its key lets the owner in only": {
      subject: orders(),
      given: byTopic(owner),
      message: /key k-1 does not let sns.amazonaws.com encrypt for the topic orders/,
    },
    "it may encrypt but not decrypt": {
      subject: orders(),
      given: byTopic(lets("sns.amazonaws.com", "kms:GenerateDataKey")),
    },
    "AWS's own key": { subject: orders("alias/aws/sqs"), given: [[subscription, [fed]]], message: /AWS's own key/ },
    "AWS's own key, by its id": {
      subject: orders("k-1"),
      given: [
        [subscription, [fed]],
        [kmsKey, [{ ...key(), KeyManager: "AWS", policy: {} }]],
      ],
      message: /AWS's own key/,
    },
    "a key that is gone": { subject: orders("k-2"), given: byTopic(owner), message: /does not exist/ },
    "S3 is kept out": {
      subject: orders(),
      given: [...byTopic(lets("sns.amazonaws.com")), [bucket, [uploads]]],
      message: /the bucket uploads/,
    },
    "EventBridge is kept out": {
      subject: orders(),
      given: [...byTopic(lets("sns.amazonaws.com")), [eventsRule, [night()]]],
    },
    "though buckets are unlisted": { subject: orders(), given: [...byTopic(owner), [bucket, UNLISTED]] },
  },
  skips: {
    "keys of SQS": { subject: queueOf("orders", { SqsManagedSseEnabled: "true" }) },
    "a topic waits for its confirmation": {
      subject: orders("alias/aws/sqs"),
      given: [[subscription, [{ ...fed, SubscriptionArn: "PendingConfirmation" }]]],
    },
    "nobody feeds it": { subject: orders() },
    "a rule with a role of its own": {
      subject: orders(),
      given: [[eventsRule, [night("arn:aws:iam::111122223333:role/r")]]],
    },
    "another account's key": {
      subject: orders("arn:aws:kms:eu-west-1:444455556666:key/k"),
      given: byTopic(owner),
      message: /belongs to/,
    },
    "a condition on what is encrypted": {
      subject: orders(),
      given: byTopic(lets("sns.amazonaws.com", "kms:*", { StringEquals: { "kms:EncryptionContext:x": "y" } })),
    },
  },
  unknowns: {
    "buckets unlisted": { subject: orders(), given: [[bucket, UNLISTED]] },
    "a bucket's notifications denied": {
      subject: orders(),
      given: [
        ...byTopic(lets("sns.amazonaws.com")),
        [bucket, [denied({ Name: "b", BucketRegion: "eu-west-1" }, "notifications")]],
      ],
    },
    "keys unlisted": {
      subject: orders(),
      given: [
        [subscription, [fed]],
        [kmsAlias, [alias]],
        [kmsKey, UNLISTED],
      ],
    },
  },
});

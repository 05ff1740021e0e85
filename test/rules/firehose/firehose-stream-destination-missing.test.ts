import rule from "../../../rules/firehose/firehose-stream-destination-missing.ts";
import { deliveryBucket } from "../../../src/services/firehose/bucket.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { bucketArn, roleArn, streamTo, toBucket } from "./samples.ts";

const role: Given[number] = [iamRole, [{ Arn: roleArn, RoleName: "firehose" }]];
const bucket: Given[number] = [deliveryBucket, [{ Arn: bucketArn }]];
const both: Given = [role, bucket];

verdicts(rule, {
  passes: {
    "all is there": { subject: streamTo([toBucket()]), given: both },
    "a cluster and its bucket": {
      subject: streamTo([{ type: "Redshift", RoleARN: roleArn, logs: false }, toBucket({ type: "Redshift bucket" })]),
      given: both,
    },
    "another account's role": {
      subject: streamTo([toBucket({ RoleARN: "arn:aws:iam::444455556666:role/x" })]),
      given: [bucket],
    },
  },
  fails: {
    "no role": {
      subject: streamTo([toBucket()]),
      given: [bucket],
      message: /role\/firehose does not exist/,
      severity: "high",
    },
    "no bucket": { subject: streamTo([toBucket()]), given: [role], message: `the bucket ${bucketArn} does not exist` },
    "no bucket for the backup": {
      subject: streamTo([toBucket(), toBucket({ type: "S3 backup", BucketARN: "arn:aws:s3:::gone" })]),
      given: both,
    },
    "no logs": { subject: streamTo([toBucket({ logs: false })]), given: both, severity: "low" },
  },
  skips: { "no destination": { subject: streamTo([]) } },
  unknowns: {
    "roles unlisted": { subject: streamTo([toBucket()]), given: [bucket, [iamRole, UNLISTED]] },
    "a bucket keeps the caller out": { subject: streamTo([toBucket()]), given: [role, [deliveryBucket, UNLISTED]] },
  },
});

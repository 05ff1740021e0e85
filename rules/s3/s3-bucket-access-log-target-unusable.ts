import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { logDelivery } from "../../src/services/s3/access-log-delivery.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-access-log-target-unusable",
  title: "S3 access logs cannot be written to their target bucket",
  severity: "high",
  why: "Logging looks switched on, but no log arrives, and S3 reports no error.",
  fix: {
    text: "Create the target bucket again, or let S3's log service write to it by its bucket policy. Its default encryption must be SSE-S3, not KMS.",
    cli: `aws s3api put-bucket-policy --bucket <log-bucket> --policy '{
  "Version": "2012-10-17",
  "Statement": [<the present statements>, {
    "Effect": "Allow",
    "Principal": { "Service": "logging.s3.amazonaws.com" },
    "Action": "s3:PutObject",
    "Resource": "arn:aws:s3:::<log-bucket>/s3/*",
    "Condition": { "StringEquals": { "aws:SourceAccount": "<account-id>" } }
  }]
}'`,
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html"],
  },
  examples: {
    pass: "The target bucket's policy lets logging.s3.amazonaws.com put objects under the prefix.",
    fail: "The target bucket is gone, or neither its policy nor its ACL lets the log service write.",
  },
  subject: bucket.with("logging"),
  context: { buckets: bucket.with("policy", "acl", "encryption") },
  check: (source, { buckets, now }) => {
    if (!source.logging?.TargetBucket) return skip("keeps no access logs");
    const { TargetBucket, TargetPrefix = "" } = source.logging;
    const target = buckets.get(TargetBucket);
    if (!target) return fail(`its logs go to ${TargetBucket}, which this account does not have`, { TargetBucket });
    const [algorithm] = target.encryption.map((one) => one.ApplyServerSideEncryptionByDefault?.SSEAlgorithm);
    if (algorithm?.startsWith("aws:kms"))
      return fail(`its logs go to ${TargetBucket}, whose default encryption by KMS S3's log service cannot use`, {
        TargetBucket,
        SSEAlgorithm: algorithm,
      });
    const answer = logDelivery({ ...source.logging, source, target, day: now.toISOString().slice(0, 10) });
    if (answer === "allowed") return pass;
    if (answer === "unknown")
      return skip(`the policy of ${TargetBucket} makes it hang on conditions that only a real delivery can answer`);
    const why = answer === "denied" ? "the policy of" : "neither the policy nor the ACL of";
    const verb = answer === "denied" ? "denies S3's log service to write" : "lets S3's log service write";
    return fail(`${why} ${TargetBucket} ${verb}`, { TargetBucket, TargetPrefix });
  },
});

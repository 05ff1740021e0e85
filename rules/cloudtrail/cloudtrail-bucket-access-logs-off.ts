import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ELSEWHERE, trailBucket } from "../../src/services/cloudtrail/trail-bucket.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "cloudtrail-bucket-access-logs-off",
  title: "Bucket of a trail keeps no access logs",
  severity: "low",
  why: "Who read the history of your account, or deleted parts of it, leaves no trace.",
  fix: {
    text: "Let the bucket write its access logs to another bucket of the same region.",
    cli: `aws s3api put-bucket-logging --bucket <bucket> --bucket-logging-status '{
  "LoggingEnabled": { "TargetBucket": "<log-bucket>", "TargetPrefix": "s3/" }
}'`,
    terraform: `resource "aws_s3_bucket_logging" "<name>" {
  bucket        = aws_s3_bucket.<name>.id
  target_bucket = aws_s3_bucket.<log-bucket>.id
  target_prefix = "s3/"
}`,
    cloudformation: `Type: AWS::S3::Bucket
Properties:
  LoggingConfiguration:
    DestinationBucketName: <log-bucket>
    LogFilePrefix: s3/`,
  },
  references: {
    cis: { "3.0": ["3.4"], "5.0": ["3.4"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7",
    ],
  },
  examples: { pass: "The bucket writes access logs to another.", fail: "The bucket of the trail writes none." },
  subject: trail.with(),
  context: { buckets: bucket.with("logging") },
  check: (t, { buckets }) => {
    if (isForeign(t)) return skip(FOREIGN);
    const logs = trailBucket(t, buckets);
    if (!logs) return skip(ELSEWHERE(t));
    return logs.logging?.TargetBucket
      ? pass
      : fail(`its bucket ${logs.name} keeps no access logs`, { bucket: logs.name });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-access-logs-unpartitioned",
  title: "S3 access logs are not partitioned by date",
  severity: "low",
  why: "Every question to the logs reads all logs ever written: slow, and paid by the byte.",
  fix: {
    text: "Let the log keys be partitioned by account, region, bucket and date. Logs written before keep their keys.",
    cli: `aws s3api put-bucket-logging --bucket <bucket> --bucket-logging-status '{
  "LoggingEnabled": {
    "TargetBucket": "<log-bucket>",
    "TargetPrefix": "s3/",
    "TargetObjectKeyFormat": { "PartitionedPrefix": { "PartitionDateSource": "EventTime" } }
  }
}'`,
    terraform: `resource "aws_s3_bucket_logging" "<name>" {
  bucket        = aws_s3_bucket.<name>.id
  target_bucket = aws_s3_bucket.<log-bucket>.id
  target_prefix = "s3/"
  target_object_key_format {
    partitioned_prefix {
      partition_date_source = "EventTime"
    }
  }
}`,
    cloudformation: `LoggingConfiguration:
  DestinationBucketName: <log-bucket>
  LogFilePrefix: s3/
  TargetObjectKeyFormat:
    PartitionedPrefix:
      PartitionDateSource: EventTime`,
  },
  references: {
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-s3-access-logs-to-identify-requests.html",
    ],
  },
  examples: {
    pass: "The logs have partitioned keys, by the time of the event.",
    fail: "The logs have simple keys: a prefix and a timestamp.",
  },
  subject: bucket.with("logging"),
  check: ({ logging }) => {
    if (!logging?.TargetBucket) return skip("keeps no access logs");
    if (logging.TargetObjectKeyFormat?.PartitionedPrefix) return pass;
    const { TargetBucket, TargetPrefix } = logging;
    return fail(`its logs lie unpartitioned in ${TargetBucket}/${TargetPrefix ?? ""}`, { TargetBucket, TargetPrefix });
  },
});

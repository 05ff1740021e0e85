import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { accessLogTargets } from "../../src/services/s3/access-log-targets.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-access-logs-off",
  title: "S3 bucket keeps no server access logs",
  severity: "medium",
  why: "After a leak nobody can tell which objects were read, by whom and from where.",
  fix: {
    text: "Let the bucket write its access logs to a log bucket of the same region, with keys partitioned by date.",
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
    cloudformation: `Type: AWS::S3::Bucket
Properties:
  LoggingConfiguration:
    DestinationBucketName: <log-bucket>
    LogFilePrefix: s3/
    TargetObjectKeyFormat:
      PartitionedPrefix:
        PartitionDateSource: EventTime`,
  },
  references: {
    fsbp: ["S3.9"],
    wellArchitected: ["SEC04-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html"],
  },
  concerns: { cloudformation: "LoggingConfiguration", terraform: ["aws_s3_bucket_logging", "aws_s3_bucket.logging"] },
  examples: {
    pass: "The bucket writes its access logs to another bucket.",
    fail: "No target bucket is set for access logs.",
  },
  subject: bucket.with("logging"),
  context: { targets: accessLogTargets },
  check: ({ name, logging }, { targets }) => {
    if (logging?.TargetBucket) return pass;
    const [source, ...others] = targets.sourcesOf(name);
    if (source !== undefined) {
      const more = others.length > 0 ? ` and ${others.length} more` : "";
      return skip(`receives the access logs of ${source}${more}; logging it as well would log the logs`);
    }
    return fail("server access logging is off", { LoggingEnabled: null });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { directoryBucket } from "../../src/services/s3/directory-bucket.ts";
import { idleLifecycle } from "../../src/services/s3/lifecycle.ts";

export default defineRule({
  id: "s3-directory-bucket-lifecycle-missing",
  title: "S3 directory bucket has no lifecycle rule",
  severity: "low",
  why: "S3 Express One Zone is the dearest storage of S3; what nobody deletes is paid for without an end.",
  fix: {
    text: "Remove unfinished uploads, and expire objects that are no longer wanted: whatever is older than the rule says is deleted, so name the prefix that holds them.",
    cli: `aws s3api put-bucket-lifecycle-configuration --bucket <bucket> --lifecycle-configuration '{
  "Rules": [{
    "ID": "expire",
    "Status": "Enabled",
    "Filter": { "Prefix": "<prefix>/" },
    "Expiration": { "Days": 30 },
    "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 3 }
  }]
}'`,
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "<name>" {
  bucket = aws_s3_directory_bucket.<name>.bucket
  rule {
    id     = "expire"
    status = "Enabled"
    filter {
      prefix = "<prefix>/"
    }
    expiration {
      days = 30
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3Express::DirectoryBucket
  Properties:
    DataRedundancy: SingleAvailabilityZone
    LocationName: <zone-id>
    LifecycleConfiguration:
      Rules:
        - Id: expire
          Status: Enabled
          Prefix: <prefix>/
          ExpirationInDays: 30`,
  },
  references: {
    fsbp: ["S3.25"],
    wellArchitected: ["COST04-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-objects-lifecycle.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-25",
    ],
  },
  examples: {
    pass: "A rule that expires objects after thirty days is enabled.",
    fail: "The bucket has no lifecycle rule, or all of them are disabled.",
  },
  subject: directoryBucket.with("lifecycle"),
  check: ({ lifecycle }) => {
    const idle = idleLifecycle(lifecycle);
    return idle ? fail(idle.message, { ...idle.evidence }) : pass;
  },
});

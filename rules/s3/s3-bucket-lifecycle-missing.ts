import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { idleLifecycle } from "../../src/services/s3/lifecycle.ts";

export default defineRule({
  id: "s3-bucket-lifecycle-missing",
  title: "S3 bucket has no lifecycle rule",
  severity: "low",
  why: "Old versions, outdated logs and forgotten files are kept for ever in the dearest storage class.",
  fix: {
    text: "Expire what is no longer wanted and old versions, and move what is seldom read to a cheaper class.",
    cli: `aws s3api put-bucket-lifecycle-configuration --bucket <bucket> --lifecycle-configuration '{
  "Rules": [{
    "ID": "tidy",
    "Status": "Enabled",
    "Filter": {},
    "NoncurrentVersionExpiration": { "NoncurrentDays": 90 },
    "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 7 }
  }]
}'`,
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "<name>" {
  bucket = aws_s3_bucket.<name>.id
  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3::Bucket
  Properties:
    LifecycleConfiguration:
      Rules:
        - Id: tidy
          Status: Enabled
          NoncurrentVersionExpiration:
            NoncurrentDays: 90
          AbortIncompleteMultipartUpload:
            DaysAfterInitiation: 7`,
  },
  references: {
    fsbp: ["S3.13"],
    wellArchitected: ["COST04-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-13",
    ],
  },
  examples: {
    pass: "A rule that expires old versions is enabled.",
    fail: "The bucket has no lifecycle rule, or all of them are disabled.",
  },
  subject: bucket.with("lifecycle"),
  check: ({ lifecycle }) => {
    const idle = idleLifecycle(lifecycle);
    return idle ? fail(idle.message, { ...idle.evidence }) : pass;
  },
});

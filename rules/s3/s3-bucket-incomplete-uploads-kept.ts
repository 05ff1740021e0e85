import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-incomplete-uploads-kept",
  title: "S3 bucket keeps the parts of uploads that were never finished",
  severity: "low",
  why: "The parts of every upload that broke off are stored and paid for without an end, and no list of objects shows them.",
  fix: {
    text: "Add a lifecycle rule for the whole bucket that aborts unfinished multipart uploads after some days.",
    cli: `aws s3api put-bucket-lifecycle-configuration --bucket <bucket> --lifecycle-configuration '{
  "Rules": [<the present rules>, {
    "ID": "abort-uploads",
    "Status": "Enabled",
    "Filter": {},
    "AbortIncompleteMultipartUpload": { "DaysAfterInitiation": 7 }
  }]
}'`,
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "<name>" {
  bucket = aws_s3_bucket.<name>.id
  rule {
    id     = "abort-uploads"
    status = "Enabled"
    filter {}
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
        - Id: abort-uploads
          Status: Enabled
          AbortIncompleteMultipartUpload:
            DaysAfterInitiation: 7`,
  },
  references: {
    wellArchitected: ["COST04-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
      "https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html",
    ],
  },
  examples: {
    pass: "An enabled rule without a filter aborts unfinished uploads after seven days.",
    fail: "No rule aborts unfinished uploads, or only one for a prefix.",
  },
  subject: bucket.with("lifecycle"),
  check: ({ lifecycle }) => {
    const aborting = lifecycle.filter(
      ({ Status, AbortIncompleteMultipartUpload: abort }) => Status === "Enabled" && abort?.DaysAfterInitiation,
    );
    const prefixes = aborting.map(({ Filter, Prefix }) => Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? "");
    if (prefixes.includes("")) return pass;
    return prefixes.length === 0
      ? fail("no lifecycle rule aborts uploads that were never finished", { AbortIncompleteMultipartUpload: null })
      : fail(`only under ${prefixes.join(", ")} are unfinished uploads aborted`, { prefixes });
  },
});

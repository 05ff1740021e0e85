import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-versioning-off",
  title: "S3 bucket keeps no earlier versions of its objects",
  severity: "medium",
  why: "An overwrite or a delete, by mistake or by an intruder, cannot be undone.",
  fix: {
    text: "Turn on versioning, with a lifecycle rule that expires old versions.",
    cli: "aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled",
  },
  references: {
    fsbp: ["S3.14"],
    wellArchitected: ["SEC08-BP04"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"],
  },
  concerns: {
    cloudformation: "VersioningConfiguration",
    terraform: ["aws_s3_bucket_versioning.versioning_configuration", "aws_s3_bucket.versioning"],
  },
  examples: { pass: "Versioning is Enabled.", fail: "Versioning was never turned on, or is Suspended." },
  subject: bucket.with("versioning"),
  check: ({ versioning }) =>
    versioning.Status === "Enabled"
      ? pass
      : fail(`versioning is ${versioning.Status === "Suspended" ? "suspended" : "off"}`, {
          Status: versioning.Status ?? "never enabled",
        }),
});

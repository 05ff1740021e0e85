import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-default-key",
  title: "Trail's log files are not encrypted under a KMS key",
  severity: "medium",
  why: "Whoever may read the bucket reads the whole history of the account; a key of your own asks every reader for a second permission, and records each use.",
  fix: {
    text: "Give the trail a symmetric KMS key in its bucket's region, whose policy lets CloudTrail encrypt and your auditors decrypt.",
    cli: "aws cloudtrail update-trail --name <trail> --kms-key-id <key-arn>",
    terraform: 'resource "aws_cloudtrail" "<name>" {\n  # …\n  kms_key_id = aws_kms_key.<name>.arn\n}',
    cloudformation: "Type: AWS::CloudTrail::Trail\nProperties:\n  KMSKeyId: <key-arn>",
  },
  references: {
    fsbp: ["CloudTrail.2"],
    cis: { "3.0": ["3.5"], "5.0": ["3.5"] },
    wellArchitected: ["SEC08-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-2",
    ],
  },
  examples: { pass: "The trail names a KMS key.", fail: "The trail names none, so that S3's own key is used." },
  subject: trail.with(),
  check: (t) => {
    if (isForeign(t)) return skip(FOREIGN);
    return t.KmsKeyId ? pass : fail(`names no KMS key for what it writes to ${t.S3BucketName}`, { KmsKeyId: null });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-mfa-delete-off",
  title: "S3 bucket lets old versions be deleted without MFA",
  severity: "low",
  why: "Whoever gets hold of an access key with the right to delete can remove every version for good; with MFA delete the key alone does not do.",
  fix: {
    text: "Turn on MFA delete, which only the account's root user can, with an MFA device and not in the console. It excludes lifecycle rules; where you need those, Object Lock protects versions as well.",
    cli: 'aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa "arn:aws:iam::<account-id>:mfa/root-account-mfa-device <code>"',
  },
  references: {
    fsbp: ["S3.20"],
    cis: { "3.0": ["2.1.2"], "5.0": ["2.1.2"] },
    wellArchitected: ["SEC08-BP04"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-20",
    ],
  },
  examples: {
    pass: "Versioning and MFA delete are enabled.",
    fail: "Versioning is enabled, and MFA delete was never turned on.",
  },
  subject: bucket.with("versioning", "lifecycle"),
  check: (b) => {
    const { Status, MFADelete } = b.versioning;
    if (MFADelete === "Enabled") return pass;
    if (Status !== "Enabled") return skip("keeps no versions, which s3-bucket-versioning-off judges");
    if (b.lifecycle.length > 0) return skip("has lifecycle rules, which MFA delete excludes");
    return fail("a version can be deleted for good without MFA", { MFADelete: MFADelete ?? "never enabled" });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accountRegion } from "../../src/services/account/region.ts";

export default defineRule({
  id: "ec2-account-ebs-default-encryption-off",
  title: "Region does not encrypt new EBS volumes by default",
  severity: "medium",
  why: "Every volume and copied snapshot is in the clear unless whoever makes it thinks of encryption, and a forgotten one cannot be encrypted in place.",
  fix: {
    text: "Turn on encryption by default in each region, the unused ones too. It changes nothing for volumes that exist.",
    cli: "aws ec2 enable-ebs-encryption-by-default --region <region>",
    terraform: `resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}`,
  },
  references: {
    fsbp: ["EC2.7"],
    cis: { "3.0": ["2.2.1"], "5.0": ["5.1.1"] },
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7",
    ],
  },
  examples: {
    pass: "Encryption by default is on in the region.",
    fail: "Encryption by default is off in the region, as it is in a new account.",
  },
  subject: accountRegion.with("ebsEncryptionByDefault"),
  check: ({ ebsEncryptionByDefault, region }) =>
    ebsEncryptionByDefault
      ? pass
      : fail(`new volumes in ${region} are not encrypted unless each asks for it`, { EbsEncryptionByDefault: false }),
});

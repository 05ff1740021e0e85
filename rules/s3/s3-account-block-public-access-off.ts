import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { BLOCKS } from "../../src/services/s3/public-access.ts";

export default defineRule({
  id: "s3-account-block-public-access-off",
  title: "Account does not block public access to its S3 buckets",
  severity: "high",
  why: "One careless policy or ACL on any bucket, old or new, opens it to the internet.",
  fix: {
    text: "Turn on all four account-wide blocks, once the buckets that must be public are served through CloudFront instead.",
    cli: "aws s3control put-public-access-block --account-id <account-id> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true",
    terraform: `resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
  },
  references: {
    fsbp: ["S3.1"],
    cis: { "3.0": ["2.1.4"], "5.0": ["2.1.4"] },
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"],
  },
  examples: {
    pass: "All four blocks are on for the account.",
    fail: "RestrictPublicBuckets is off for the account, or the account has no such setting.",
  },
  subject: account.with("publicAccessBlock"),
  check: ({ publicAccessBlock }) => {
    const off = BLOCKS.filter((block) => publicAccessBlock[block] !== true);
    return off.length === 0
      ? pass
      : fail(`off for the account: ${off.join(", ")}`, { PublicAccessBlockConfiguration: publicAccessBlock });
  },
});

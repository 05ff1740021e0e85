import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { waysIn } from "../../src/services/s3/public-access.ts";

export default defineRule({
  id: "s3-bucket-public-read",
  title: "S3 bucket can be read or listed by anyone",
  severity: "critical",
  why: "Strangers find such buckets within hours, by guessing names, and copy what is in them.",
  fix: {
    text: "Block public access. What the world should see belongs behind CloudFront with an origin access control.",
    cli: "aws s3api put-public-access-block --bucket <bucket> --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true",
    terraform: `resource "aws_s3_bucket_public_access_block" "<name>" {
  bucket                  = aws_s3_bucket.<name>.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
    cloudformation: `Type: AWS::S3::Bucket
Properties:
  PublicAccessBlockConfiguration:
    BlockPublicAcls: true
    IgnorePublicAcls: true
    BlockPublicPolicy: true
    RestrictPublicBuckets: true`,
  },
  references: {
    fsbp: ["S3.2"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
    ],
  },
  examples: {
    pass: "The policy lets in only this account and a named partner account.",
    fail: "A statement allows s3:GetObject to everyone and RestrictPublicBuckets is off for bucket and account.",
  },
  subject: bucket.with("policy", "acl", "publicAccessBlock"),
  context: { accounts: account.with("publicAccessBlock") },
  check: (b, { accounts }) => {
    const ways = waysIn(b, accounts.get(b.account), "read");
    if (ways.length === 0) return pass;
    return fail(ways.map(({ message }) => message).join("; "), { grants: ways.map(({ evidence }) => evidence) });
  },
});

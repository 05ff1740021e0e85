import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { BLOCKS, isBlocked } from "../../src/services/s3/public-access.ts";

export default defineRule({
  id: "s3-bucket-block-public-access-off",
  title: "S3 bucket does not block public access",
  severity: "high",
  why: "Nothing stops the next policy or ACL on this bucket from opening it to the internet.",
  fix: {
    text: "Turn on all four blocks for the bucket, or for the account as a whole. See first that nobody outside reads from it directly: serve that through CloudFront.",
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
    fsbp: ["S3.8"],
    cis: { "3.0": ["2.1.4"], "5.0": ["2.1.4"] },
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"],
  },
  concerns: { cloudformation: "PublicAccessBlockConfiguration", terraform: ["aws_s3_bucket_public_access_block"] },
  examples: {
    pass: "Each of the four blocks is on, for the bucket or for its account.",
    fail: "BlockPublicPolicy is on neither for the bucket nor for its account.",
  },
  subject: bucket.with("publicAccessBlock"),
  context: { accounts: account.with("publicAccessBlock") },
  check: (b, { accounts }) => {
    const owner = accounts.get(b.account);
    const off = BLOCKS.filter((block) => !isBlocked(block, b, owner));
    if (off.length === 0) return pass;
    return fail(`off for the bucket and for its account: ${off.join(", ")}`, {
      bucket: b.publicAccessBlock,
      account: owner?.publicAccessBlock,
    });
  },
});

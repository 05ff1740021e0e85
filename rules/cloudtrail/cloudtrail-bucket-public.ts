import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { ELSEWHERE, trailBucket } from "../../src/services/cloudtrail/trail-bucket.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";
import { bucket } from "../../src/services/s3/bucket.ts";
import { waysIn } from "../../src/services/s3/public-access.ts";

export default defineRule({
  id: "cloudtrail-bucket-public",
  title: "Bucket of a trail is open to the world",
  severity: "critical",
  why: "The logs show strangers everything about the account: names of resources, roles and people, addresses, and what you look at; who can write there covers his tracks.",
  fix: {
    text: "Block all public access to the bucket. CloudTrail needs none: it writes by the statement for cloudtrail.amazonaws.com.",
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
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-6",
    ],
  },
  examples: {
    pass: "The policy lets in CloudTrail and the account's auditors.",
    fail: "A statement of the policy lets anyone read the log files.",
  },
  subject: trail.with(),
  context: { buckets: bucket.with("policy", "acl", "publicAccessBlock"), accounts: account.with("publicAccessBlock") },
  check: (t, { buckets, accounts }) => {
    if (isForeign(t)) return skip(FOREIGN);
    const logs = trailBucket(t, buckets);
    if (!logs) return skip(ELSEWHERE(t));
    const ways = (["read", "write"] as const).flatMap((to) => waysIn(logs, accounts.get(t.account), to));
    if (ways.length === 0) return pass;
    const words = [...new Set(ways.map(({ message }) => message))];
    return fail(`its bucket ${logs.name}: ${words.join("; ")}`, {
      bucket: logs.name,
      grants: ways.map((one) => one.evidence),
    });
  },
});

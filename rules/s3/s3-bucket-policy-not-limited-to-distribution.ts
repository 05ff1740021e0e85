import { grantsOnlyToDistribution, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { s3OriginsOf } from "../../src/services/cloudfront/parts.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

const DISTRIBUTION = /"(arn:[\w-]+:cloudfront::\d{12}:distribution\/\w+)"/g;

export default defineRule({
  id: "s3-bucket-policy-not-limited-to-distribution",
  title: "S3 bucket lets in more CloudFront distributions than the one that serves it",
  severity: "high",
  why: "CloudFront's service acts for every AWS customer: without the distribution's ARN anyone can publish your bucket through a distribution of his own.",
  fix: {
    text: "Tie the statement for cloudfront.amazonaws.com to the distribution with aws:SourceArn.",
    cli: `aws s3api put-bucket-policy --bucket <bucket> --policy '{
  "Version": "2012-10-17",
  "Statement": [<the other statements>, {
    "Effect": "Allow",
    "Principal": { "Service": "cloudfront.amazonaws.com" },
    "Action": "s3:GetObject",
    "Resource": "arn:aws:s3:::<bucket>/*",
    "Condition": { "StringEquals": { "aws:SourceArn": "arn:aws:cloudfront::<account-id>:distribution/<distribution-id>" } }
  }]
}'`,
    terraform: `condition {
  test     = "StringEquals"
  variable = "aws:SourceArn"
  values   = [aws_cloudfront_distribution.<name>.arn]
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    ],
  },
  examples: {
    pass: "cloudfront.amazonaws.com may get objects only for the distribution that has the bucket as its origin.",
    fail: "cloudfront.amazonaws.com may get objects for any distribution of any account.",
  },
  subject: bucket.with("policy"),
  context: { distributions: distribution.with() },
  check: ({ name, arn, policy }, { distributions }) => {
    if (policy === undefined) return skip("has no bucket policy, so CloudFront's service is not let in");
    const named = [...policy.matchAll(DISTRIBUTION)].map(([, one]) => one!);
    const { limited, admitted, tooWide } = grantsOnlyToDistribution(parsePolicy(policy), {
      bucketArn: arn,
      distributionArns: named,
    });
    if (!limited) return fail(tooWide.join("; "), { tooWide });
    if (admitted.length === 0) return skip("its policy does not let in CloudFront's service");
    const strays = admitted.filter((one) => {
      const found = distributions.get(one);
      return !found || !s3OriginsOf(found).some(({ endpoint }) => endpoint?.bucket === name);
    });
    if (strays.length === 0) return pass;
    return fail(
      `its policy lets in ${strays.join(" and ")}, which is gone or does not have the bucket as an origin`,
      { distributions: strays },
      { severity: "low" },
    );
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cachePolicy } from "../../src/services/cloudfront/cache-policy.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { caching, isOneFile, staticBehaviors } from "../../src/services/cloudfront/static-files.ts";
import { gather } from "../../src/aws/decide.ts";

export default defineRule({
  id: "cloudfront-distribution-caching-disabled",
  title: "CloudFront distribution does not cache files of a bucket",
  severity: "medium",
  why: "Each request goes all the way to the bucket: slower for everyone far from it, and S3 requests are paid for on top.",
  fix: {
    text: "Use AWS's cache policy CachingOptimized for files, or one of your own with a positive time. What must never be stale, such as index.html, gets a behavior of its own.",
    cli: "aws cloudfront get-distribution-config --id <distribution-id>\naws cloudfront update-distribution --id <distribution-id> --if-match <etag> --distribution-config file://config.json",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  # …
  default_cache_behavior {
    target_origin_id       = "<origin>"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    compress               = true
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6" # CachingOptimized
  }
}`,
    cloudformation: `DistributionConfig:
  DefaultCacheBehavior:
    TargetOriginId: <origin>
    ViewerProtocolPolicy: redirect-to-https
    Compress: true
    CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6 # CachingOptimized`,
  },
  references: {
    wellArchitected: ["PERF03-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html",
    ],
  },
  examples: {
    pass: "The default behavior leads to a bucket and uses CachingOptimized.",
    fail: "The behavior assets/* leads to a bucket and uses CachingDisabled.",
  },
  subject: distribution.with(),
  context: { policies: cachePolicy.with() },
  check: (d, { policies }) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const behaviors = staticBehaviors(d).filter((behavior) => !isOneFile(behavior));
    if (behaviors.length === 0) return skip("no behavior of it leads to files of a bucket alone");
    const having = (kept: ReturnType<typeof caching>) =>
      gather(...behaviors.map((one) => () => (caching(one, policies) === kept ? [one] : [])));
    const off = having("never");
    if (off.length > 0)
      return fail(`${off.map(({ label }) => label).join(", ")} never keeps an answer of ${off[0]!.TargetOriginId}`, {
        behaviors: off.map(({ label, CachePolicyId, MaxTTL }) => ({ behavior: label, CachePolicyId, MaxTTL })),
      });
    const byFile = having("by-file").map(({ label }) => label);
    return byFile.length > 0 ? skip(`the Cache-Control of each file decides for ${byFile.join(", ")}`) : pass;
  },
});

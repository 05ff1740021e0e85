import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cachePolicy } from "../../src/services/cloudfront/cache-policy.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { allowsCompression, isCompressed, staticBehaviors } from "../../src/services/cloudfront/static-files.ts";
import { gather } from "../../src/aws/decide.ts";

export default defineRule({
  id: "cloudfront-distribution-compression-off",
  title: "CloudFront distribution sends text from a bucket uncompressed",
  severity: "low",
  why: "Pages, scripts and style sheets are three to ten times larger on the way than they need be: paid by the byte, and slow to load.",
  fix: {
    text: "Turn on compression for each behavior that serves text, with a cache policy that admits gzip and Brotli, such as CachingOptimized.",
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
    wellArchitected: ["COST08-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html"],
  },
  examples: {
    pass: "The default behavior compresses, and only *.jpg does not.",
    fail: "The default behavior leads to a bucket and does not compress.",
  },
  subject: distribution.with(),
  context: { policies: cachePolicy.with() },
  check: (d, { policies }) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const behaviors = staticBehaviors(d).filter((behavior) => !isCompressed(behavior));
    // What another origin answers it may have compressed itself.
    if (behaviors.length === 0) return skip("no behavior of it leads to text of a bucket alone");
    const off = behaviors.filter(({ Compress }) => Compress !== true);
    if (off.length > 0)
      return fail(`${off.map(({ label }) => label).join(", ")}: compression is off`, {
        behaviors: off.map(({ label }) => ({ behavior: label, Compress: false })),
      });
    const barred = gather(...behaviors.map((one) => () => (allowsCompression(one, policies) ? [] : [one])));
    if (barred.length === 0) return pass;
    return fail(`${barred.map(({ label }) => label).join(", ")}: the cache policy admits neither gzip nor Brotli`, {
      behaviors: barred.map(({ label, CachePolicyId }) => ({ behavior: label, Compress: true, CachePolicyId })),
    });
  },
});

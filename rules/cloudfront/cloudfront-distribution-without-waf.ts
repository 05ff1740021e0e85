import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { part } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-without-waf",
  title: "CloudFront distribution has no web application firewall",
  severity: "medium",
  why: "Injection attempts, credential stuffing and floods of requests reach your origin unfiltered.",
  fix: {
    text: "Attach an AWS WAF web ACL, made in us-east-1 with the scope CLOUDFRONT, with AWS's managed core rules and a rate limit.",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  web_acl_id = aws_wafv2_web_acl.<name>.arn
  # …
}`,
    cloudformation: `DistributionConfig:
  WebACLId: <web-acl-arn>`,
  },
  references: {
    fsbp: ["CloudFront.6"],
    wellArchitected: ["SEC05-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html"],
  },
  examples: { pass: "A web ACL is attached.", fail: "No web ACL is attached." },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    if (part(d, "WebACLId") !== "") return pass;
    if (d.ConnectionMode === "tenant-only")
      return skip("is multi-tenant: each of its tenants may have a web ACL of its own");
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html
    if (d.arn.startsWith("arn:aws-cn:")) return skip("in China AWS WAF protects regional resources only");
    return fail("no web ACL is attached", { WebACLId: "" });
  },
});

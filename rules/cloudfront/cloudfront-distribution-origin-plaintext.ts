import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { behaviorsOf, originIdsOf, originsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-origin-plaintext",
  title: "CloudFront distribution contacts an origin over plain HTTP",
  severity: "medium",
  why: "Between CloudFront and your servers the requests of your visitors, with cookies and passwords, cross the internet readable by others.",
  fix: {
    text: "Give the origin a certificate and set its protocol policy to https-only. A bucket's website endpoint has no HTTPS: use the bucket itself as the origin.",
    terraform: `custom_origin_config {
  http_port              = 80
  https_port             = 443
  origin_protocol_policy = "https-only"
  origin_ssl_protocols   = ["TLSv1.2"]
}`,
    cloudformation: `CustomOriginConfig:
  OriginProtocolPolicy: https-only
  OriginSSLProtocols: [TLSv1.2]`,
  },
  references: {
    fsbp: ["CloudFront.9"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
    ],
  },
  examples: {
    pass: "Every custom origin is https-only.",
    fail: "An origin is match-viewer, and a behavior that it serves allows plain HTTP.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it contacts no origin");
    const custom = originsOf(d).filter(({ CustomOriginConfig }) => CustomOriginConfig !== undefined);
    if (custom.length === 0) return skip("has no custom origin");
    const behaviors = behaviorsOf(d);
    const flaws = custom.flatMap(({ Id, DomainName, CustomOriginConfig }) => {
      const policy = CustomOriginConfig?.OriginProtocolPolicy;
      if (policy === "https-only") return [];
      const origin = { Id, DomainName, OriginProtocolPolicy: policy };
      if (policy !== "match-viewer") return [{ ...origin, words: "is contacted over HTTP only" }];
      // Nothing leads to an origin that only functions choose: any behavior may be the one.
      const own = behaviors.filter((one) => originIdsOf(d, one).includes(Id ?? ""));
      const open = (own.length > 0 ? own : behaviors).find((one) => one.ViewerProtocolPolicy === "allow-all");
      return open
        ? [{ ...origin, words: `is contacted as the viewer comes, and ${open.label} allows plain HTTP` }]
        : [];
    });
    if (flaws.length === 0) return pass;
    return fail(flaws.map(({ Id, DomainName, words }) => `origin ${Id} (${DomainName}) ${words}`).join("; "), {
      origins: flaws.map(({ words: _, ...origin }) => origin),
    });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { behaviorsOf } from "../../src/services/cloudfront/parts.ts";

const ENCRYPTED = new Set(["https-only", "redirect-to-https"]);

export default defineRule({
  id: "cloudfront-distribution-plaintext-viewer",
  title: "CloudFront distribution answers viewers over plain HTTP",
  severity: "medium",
  why: "Anyone on the way can read and change what visitors send and receive.",
  fix: {
    text: "Set the viewer protocol policy of every behavior to redirect-to-https, or to https-only for APIs.",
    terraform: `default_cache_behavior {
  viewer_protocol_policy = "redirect-to-https"
  # …
}`,
    cloudformation: `DefaultCacheBehavior:
  ViewerProtocolPolicy: redirect-to-https`,
  },
  references: {
    fsbp: ["CloudFront.3"],
    wellArchitected: ["SEC09-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html"],
  },
  examples: {
    pass: "Every behavior redirects to HTTPS or accepts nothing else.",
    fail: "The behavior for /images/* allows HTTP and HTTPS (allow-all).",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const open = behaviorsOf(d).filter(({ ViewerProtocolPolicy }) => !ENCRYPTED.has(ViewerProtocolPolicy ?? ""));
    if (open.length === 0) return pass;
    const names = open.map(({ label }) => label);
    return fail(`plain HTTP is answered by ${names.join(", ")}`, {
      behaviors: open.map(({ label, ViewerProtocolPolicy }) => ({ behavior: label, ViewerProtocolPolicy })),
    });
  },
});

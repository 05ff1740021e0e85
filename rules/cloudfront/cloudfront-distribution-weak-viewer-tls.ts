import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { part } from "../../src/services/cloudfront/parts.ts";

const MODERN = new Set(["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"]);

export default defineRule({
  id: "cloudfront-distribution-weak-viewer-tls",
  title: "CloudFront distribution accepts outdated TLS from viewers",
  severity: "medium",
  why: "Old protocol versions and ciphers have known weaknesses, and auditors (PCI DSS among them) refuse them.",
  fix: {
    text: "Serve your own domain names with a certificate of ACM in us-east-1, and set the security policy to TLSv1.2_2021 or newer.",
    terraform: `viewer_certificate {
  acm_certificate_arn      = aws_acm_certificate.<name>.arn
  ssl_support_method       = "sni-only"
  minimum_protocol_version = "TLSv1.2_2021"
}`,
    cloudformation: `ViewerCertificate:
  AcmCertificateArn: <certificate-arn>
  SslSupportMethod: sni-only
  MinimumProtocolVersion: TLSv1.2_2021`,
  },
  references: {
    fsbp: ["CloudFront.15"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
    ],
  },
  examples: {
    pass: "The security policy is TLSv1.2_2021.",
    fail: "The security policy is TLSv1, or the default *.cloudfront.net certificate is used, which implies it.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const { CloudFrontDefaultCertificate, MinimumProtocolVersion: policy } = part(d, "ViewerCertificate");
    // With its default certificate CloudFront takes TLSv1, whatever the field says.
    const own = CloudFrontDefaultCertificate !== true;
    if (own && policy !== undefined && MODERN.has(policy)) return pass;
    if (own) return fail(`its security policy is ${policy ?? "not set"}`, { MinimumProtocolVersion: policy ?? null });
    if (d.ConnectionMode === "tenant-only") return skip("is multi-tenant: certificates are those of its tenants");
    return fail(
      "uses the default *.cloudfront.net certificate, with which CloudFront accepts TLS 1.0",
      { CloudFrontDefaultCertificate: true },
      { severity: "low" },
    );
  },
});

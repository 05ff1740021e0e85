import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { part } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-dedicated-ip-tls",
  title: "CloudFront distribution serves HTTPS from dedicated IP addresses",
  severity: "low",
  why: "Dedicated addresses are billed at several hundred dollars a month for each certificate, and serve only browsers from before 2010 that do not know SNI.",
  fix: {
    text: "Change the SSL support method to sni-only. Look into the access logs first if very old devices are among your clients.",
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
    fsbp: ["CloudFront.8"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-8",
    ],
  },
  examples: { pass: "The SSL support method is sni-only.", fail: "The SSL support method is vip." },
  subject: distribution.with(),
  check: (d) => {
    const { ACMCertificateArn, IAMCertificateId, SSLSupportMethod } = part(d, "ViewerCertificate");
    // Dedicated addresses are paid for while the distribution is disabled, too.
    if (SSLSupportMethod === "vip")
      return fail("serves HTTPS from dedicated IP addresses (SSL support method vip)", {
        SSLSupportMethod,
        certificate: ACMCertificateArn ?? IAMCertificateId,
      });
    if (!ACMCertificateArn && !IAMCertificateId) return skip("has no certificate of its own");
    return SSLSupportMethod === "static-ip" ? skip("has static addresses that AWS agreed to") : pass;
  },
});

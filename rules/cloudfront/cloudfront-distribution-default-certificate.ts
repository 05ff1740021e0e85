import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { part } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-default-certificate",
  title: "CloudFront distribution uses CloudFront's default certificate",
  severity: "low",
  why: "Visitors cannot reach it over HTTPS under a name of yours, and with the default certificate CloudFront accepts TLS 1.0, which cannot be turned off.",
  fix: {
    text: "Request a certificate for your domain name from ACM in us-east-1 (it costs nothing), add the name as an alternate domain name, and attach the certificate.",
    cli: "aws acm request-certificate --region us-east-1 --domain-name <name> --validation-method DNS",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  # …
  aliases = ["<name>"]
  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate.<name>.arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}`,
    cloudformation: `DistributionConfig:
  Aliases: [<name>]
  ViewerCertificate:
    AcmCertificateArn: <certificate-arn>
    SslSupportMethod: sni-only
    MinimumProtocolVersion: TLSv1.2_2021`,
  },
  references: {
    fsbp: ["CloudFront.7"],
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-7",
    ],
  },
  examples: {
    pass: "A certificate of ACM for shop.example.com is attached.",
    fail: "The distribution answers as d111111abcdef8.cloudfront.net only.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    if (d.ConnectionMode === "tenant-only") return skip("is multi-tenant: certificates are those of its tenants");
    const { CloudFrontDefaultCertificate, ACMCertificateArn, IAMCertificateId } = part(d, "ViewerCertificate");
    if (ACMCertificateArn || IAMCertificateId) return pass;
    return fail(`has no certificate of its own: HTTPS works for ${d.DomainName ?? "its *.cloudfront.net name"} only`, {
      CloudFrontDefaultCertificate,
      DomainName: d.DomainName,
      Aliases: d.Aliases?.Items ?? [],
    });
  },
});

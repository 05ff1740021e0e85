import rule from "../../../rules/cloudfront/cloudfront-distribution-weak-viewer-tls.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, s3Origin } from "./given.ts";

const site = distributionWith([s3Origin("site")]);
const own = (MinimumProtocolVersion?: string) => ({
  ...site,
  ViewerCertificate: {
    CloudFrontDefaultCertificate: false,
    ACMCertificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
    SSLSupportMethod: "sni-only",
    MinimumProtocolVersion,
  },
});

verdicts(rule, {
  passes: { "TLS 1.2 of 2021": { subject: own("TLSv1.2_2021") }, "TLS 1.3": { subject: own("TLSv1.3_2025") } },
  fails: {
    "TLS 1.2 of 2019": {
      subject: own("TLSv1.2_2019"),
      message: "its security policy is TLSv1.2_2019",
      severity: "medium",
    },
    "TLS 1.0": { subject: own("TLSv1") },
    "not set": { subject: own() },
    "CloudFront's own certificate": { subject: site, severity: "low", message: /default \*\.cloudfront\.net/ },
  },
  skips: {
    "certificates of tenants": { subject: { ...site, ConnectionMode: "tenant-only" } },
    disabled: { subject: { ...own("TLSv1"), Enabled: false } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") }, message: /does not say/ } },
});

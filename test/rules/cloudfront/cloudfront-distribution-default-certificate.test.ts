import rule from "../../../rules/cloudfront/cloudfront-distribution-default-certificate.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, s3Origin } from "./given.ts";

const plain = distributionWith([s3Origin("site")]);
const acm = { ACMCertificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1", SSLSupportMethod: "sni-only" };

verdicts(rule, {
  passes: {
    "a certificate of ACM": { subject: { ...plain, ViewerCertificate: acm } },
    "one of IAM": { subject: { ...plain, ViewerCertificate: { IAMCertificateId: "ASCA1", SSLSupportMethod: "vip" } } },
  },
  fails: { "the default one": { subject: plain, message: /HTTPS works for d111111abcdef8.cloudfront.net only/ } },
  skips: {
    disabled: { subject: { ...plain, Enabled: false } },
    "multi-tenant": { subject: { ...plain, ConnectionMode: "tenant-only" } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") } } },
});

import rule from "../../../rules/cloudfront/cloudfront-distribution-dedicated-ip-tls.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, s3Origin } from "./given.ts";

const ACMCertificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/1";
const by = (SSLSupportMethod: string) => ({
  ...distributionWith([s3Origin("site")]),
  ViewerCertificate: { ACMCertificateArn, SSLSupportMethod },
});

verdicts(rule, {
  passes: { sni: { subject: by("sni-only") } },
  fails: {
    "dedicated addresses": { subject: by("vip"), evidence: { certificate: ACMCertificateArn } },
    "paid for while disabled": { subject: { ...by("vip"), Enabled: false } },
  },
  skips: {
    "the default certificate": { subject: distributionWith([s3Origin("site")]) },
    "by agreement with AWS": { subject: by("static-ip") },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") } } },
});

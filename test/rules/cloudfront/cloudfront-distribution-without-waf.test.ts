import rule from "../../../rules/cloudfront/cloudfront-distribution-without-waf.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, s3Origin } from "./given.ts";

const site = distributionWith([s3Origin("site")]);
const WebACLId = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/site/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111";

verdicts(rule, {
  passes: { attached: { subject: { ...site, WebACLId } } },
  fails: { none: { subject: site, message: "no web ACL is attached" } },
  skips: {
    disabled: { subject: { ...site, Enabled: false } },
    "China, where AWS WAF does not protect distributions": {
      subject: { ...site, ARN: "arn:aws-cn:cloudfront::111122223333:distribution/E1" },
      message: /China/,
    },
    "web ACLs of tenants": { subject: { ...site, ConnectionMode: "tenant-only" } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") }, message: /does not say/ } },
});

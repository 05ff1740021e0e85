import rule from "../../../rules/cloudfront/cloudfront-distribution-plaintext-viewer.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, behavior, behaviors, distributionWith, s3Origin } from "./given.ts";

const secure = distributionWith([s3Origin("site")]);
const path = (policy: string) => behaviors([behavior("site", policy, { PathPattern: "/images/*" })]);

verdicts(rule, {
  passes: {
    redirects: { subject: secure },
    "https only": { subject: { ...secure, CacheBehaviors: path("https-only") } },
  },
  fails: {
    "by default": {
      subject: { ...secure, DefaultCacheBehavior: behavior("site", "allow-all") },
      message: /the default behavior$/,
    },
    "on one path": {
      subject: { ...secure, CacheBehaviors: path("allow-all") },
      message: "plain HTTP is answered by behavior /images/*",
    },
  },
  skips: { disabled: { subject: { ...secure, Enabled: false, CacheBehaviors: path("allow-all") } } },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") }, message: /does not say/ } },
});

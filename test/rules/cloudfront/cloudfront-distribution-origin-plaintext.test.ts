import rule from "../../../rules/cloudfront/cloudfront-distribution-origin-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, behavior, behaviors, customOrigin, distributionWith, group, s3Origin } from "./given.ts";

const matching = distributionWith([customOrigin("app", "match-viewer"), s3Origin("site")]);
const open = (target: string) => behaviors([behavior(target, "allow-all", { PathPattern: "/x" })]);

verdicts(rule, {
  passes: {
    "https only": { subject: distributionWith([customOrigin("app", "https-only")]) },
    "as the viewer, who must use HTTPS": { subject: matching },
    "plain HTTP leads elsewhere": { subject: { ...matching, CacheBehaviors: open("site") } },
  },
  fails: {
    "http only": {
      subject: distributionWith([customOrigin("app", "http-only")]),
      message: /^origin app \(app.example.com\) is contacted over HTTP/,
    },
    "as the viewer, who may use HTTP": {
      subject: { ...matching, CacheBehaviors: open("app") },
      message: /behavior \/x allows/,
    },
    "through an origin group": {
      subject: { ...matching, OriginGroups: group("both", "site", "app"), CacheBehaviors: open("both") },
    },
    "chosen by functions only": {
      subject: { ...matching, DefaultCacheBehavior: behavior("site"), CacheBehaviors: open("site") },
    },
    "a bucket's website": {
      subject: distributionWith([customOrigin("web", "http-only", "site.s3-website.eu-central-1.amazonaws.com")]),
    },
  },
  skips: {
    "buckets only": { subject: distributionWith([s3Origin("site")]), message: /no custom origin/ },
    disabled: { subject: { ...distributionWith([customOrigin("app", "http-only")]), Enabled: false } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") }, message: /does not say/ } },
});

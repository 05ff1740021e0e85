import rule from "../../../rules/cloudfront/cloudfront-distribution-default-root-object-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { behavior, behaviors, customOrigin, distributionWith, group, s3Origin } from "./given.ts";

const site = { ...distributionWith([s3Origin("site"), s3Origin("spare")]), config: { DefaultRootObject: "" } };
const rewriting = behavior("site", "redirect-to-https", {
  FunctionAssociations: behaviors([
    { EventType: "viewer-response", FunctionARN: "arn:aws:cloudfront::111122223333:function/headers" },
    { EventType: "viewer-request", FunctionARN: "arn:aws:cloudfront::111122223333:function/index" },
  ]),
});
const app = { ...distributionWith([customOrigin("app", "https-only"), s3Origin("files")]), config: {} };
const website = customOrigin("web", "http-only", "site.s3-website-eu-west-1.amazonaws.com");

verdicts(rule, {
  passes: { named: { subject: { ...site, config: { DefaultRootObject: "index.html" } } } },
  fails: {
    none: { subject: site, message: /leads to site\.s3\.eu-west-1/, severity: "medium" },
    "by an origin group": {
      subject: { ...site, OriginGroups: group("both", "spare", "site"), DefaultCacheBehavior: behavior("both") },
    },
    "a function may answer": {
      subject: { ...site, DefaultCacheBehavior: rewriting },
      severity: "low",
      message: /function\/index, which runs on each viewer-request/,
    },
  },
  skips: {
    "files of a bucket only on a path": { subject: app, message: /no S3 origin/ },
    "the website has its own index": { subject: { ...distributionWith([website]), config: {} } },
    disabled: { subject: { ...site, Enabled: false } },
  },
  unknowns: { denied: { subject: denied(distributionWith([s3Origin("site")]), "config") } },
});

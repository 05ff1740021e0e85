import rule from "../../../rules/cloudfront/cloudfront-distribution-compression-off.ts";
import { cachePolicy } from "../../../src/services/cloudfront/cache-policy.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { behavior, behaviors, customOrigin, distributionWith, s3Origin } from "./given.ts";

const DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const site = distributionWith([s3Origin("site")]);
const by = (settings: object) => ({ ...site, DefaultCacheBehavior: behavior("site", "https-only", settings) });
const policy = (Id: string, EnableAcceptEncodingGzip: boolean) => ({
  Id,
  CachePolicyConfig: {
    Name: Id,
    MinTTL: 1,
    ParametersInCacheKeyAndForwardedToOrigin: { EnableAcceptEncodingGzip, EnableAcceptEncodingBrotli: false },
  },
});
const given = [[cachePolicy, [policy("gzip", true), policy("plain", false)]] as const];

verdicts(rule, {
  passes: {
    on: { subject: by({ Compress: true, CachePolicyId: "gzip" }), given },
    "on, with older settings": { subject: by({ Compress: true, ForwardedValues: { QueryString: false } }) },
    "off for pictures only": {
      subject: {
        ...by({ Compress: true, CachePolicyId: "gzip" }),
        CacheBehaviors: behaviors([{ PathPattern: "/img/*.jpg", TargetOriginId: "site", Compress: false }]),
      },
      given,
    },
  },
  fails: {
    off: {
      subject: by({ Compress: false, CachePolicyId: "unread" }),
      given: [[cachePolicy, UNLISTED]],
      message: "the default behavior: compression is off",
    },
    "on, but the policy admits none": {
      subject: by({ Compress: true, CachePolicyId: "plain" }),
      given,
      message: /neither gzip nor Brotli/,
      evidence: { behaviors: [{ CachePolicyId: "plain" }] },
    },
    "on, but nothing is cached": { subject: by({ Compress: true, CachePolicyId: DISABLED }) },
    "off for scripts": {
      subject: {
        ...by({ Compress: true, CachePolicyId: "gzip" }),
        CacheBehaviors: behaviors([{ PathPattern: "*.js", TargetOriginId: "site", Compress: false }]),
      },
      given,
      message: /^behavior \*\.js/,
    },
  },
  skips: {
    disabled: { subject: { ...by({ Compress: false }), Enabled: false } },
    "an application may compress itself": { subject: distributionWith([customOrigin("app", "https-only")]) },
    "pictures only": {
      subject: {
        ...distributionWith([customOrigin("app", "https-only"), s3Origin("files")]),
        CacheBehaviors: behaviors([{ PathPattern: "*.webp", TargetOriginId: "files", Compress: false }]),
      },
      message: /no behavior/,
    },
  },
  unknowns: {
    "the policy is denied": {
      subject: by({ Compress: true, CachePolicyId: "gzip" }),
      given: [[cachePolicy, UNLISTED]],
    },
  },
});

import rule from "../../../rules/cloudfront/cloudfront-distribution-caching-disabled.ts";
import { cachePolicy } from "../../../src/services/cloudfront/cache-policy.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { behavior, behaviors, customOrigin, distributionWith, s3Origin } from "./given.ts";

const DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const site = distributionWith([s3Origin("site")]);
const by = (settings: object) => ({ ...site, DefaultCacheBehavior: behavior("site", "https-only", settings) });
const policy = (Id: string, times: object) => ({ Id, CachePolicyConfig: { Name: Id, ...times } });
const given = [
  [
    cachePolicy,
    [
      policy("day", { MinTTL: 1, DefaultTTL: 86_400, MaxTTL: 31_536_000 }),
      policy("never", { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 }),
      policy("headers", { MinTTL: 0, DefaultTTL: 0, MaxTTL: 31_536_000 }),
      policy("defaults", { MinTTL: 0 }),
    ],
  ] as const,
];
const app = customOrigin("app", "https-only");
const website = customOrigin("web", "http-only", "site.s3-website-eu-west-1.amazonaws.com");
const legacy = { ForwardedValues: { QueryString: false }, MinTTL: 0 };

verdicts(rule, {
  passes: {
    "a day": { subject: by({ CachePolicyId: "day" }), given },
    "AWS's default times": { subject: by({ CachePolicyId: "defaults" }), given },
    "older settings": { subject: by({ ...legacy, DefaultTTL: 3600, MaxTTL: 86_400 }) },
    "one file alone is never kept": {
      subject: {
        ...by({ CachePolicyId: "day" }),
        CacheBehaviors: behaviors([{ PathPattern: "/index.html", TargetOriginId: "site", CachePolicyId: DISABLED }]),
      },
      given,
    },
    "the API is never kept": {
      subject: {
        ...distributionWith([s3Origin("site"), app]),
        DefaultCacheBehavior: behavior("site", "https-only", { CachePolicyId: "day" }),
        CacheBehaviors: behaviors([{ PathPattern: "/api/*", TargetOriginId: "app", CachePolicyId: DISABLED }]),
      },
      given,
    },
  },
  fails: {
    "AWS's policy for nothing": {
      subject: by({ CachePolicyId: DISABLED }),
      given: [[cachePolicy, UNLISTED]],
      message: "the default behavior never keeps an answer of site",
    },
    "a policy of no time": {
      subject: by({ CachePolicyId: "never" }),
      given,
      evidence: { behaviors: [{ CachePolicyId: "never" }] },
    },
    "older settings of no time": { subject: by({ ...legacy, DefaultTTL: 0, MaxTTL: 0 }) },
    "all headers in the key": {
      subject: by({ ForwardedValues: { QueryString: false, Headers: { Items: ["*"] } }, MinTTL: 0, DefaultTTL: 60 }),
    },
    "a website": {
      subject: {
        ...distributionWith([website]),
        DefaultCacheBehavior: behavior("web", "https-only", { CachePolicyId: DISABLED }),
      },
    },
    "of a path, while another policy is denied": {
      subject: {
        ...by({ CachePolicyId: "unread" }),
        CacheBehaviors: behaviors([{ PathPattern: "/img/*", TargetOriginId: "site", CachePolicyId: DISABLED }]),
      },
      given: [[cachePolicy, UNLISTED]],
      message: /^behavior \/img\/\* never/,
    },
  },
  skips: {
    disabled: { subject: { ...by({ CachePolicyId: DISABLED }), Enabled: false } },
    "no files of a bucket": { subject: distributionWith([app]), message: /files of a bucket/ },
    "each file decides": { subject: by({ CachePolicyId: "headers" }), given, message: /Cache-Control/ },
    "a function answers": {
      subject: by({
        CachePolicyId: DISABLED,
        LambdaFunctionAssociations: behaviors([{ EventType: "origin-request", LambdaFunctionARN: "arn:…" }]),
      }),
    },
  },
  unknowns: { "the policy is denied": { subject: by({ CachePolicyId: "day" }), given: [[cachePolicy, UNLISTED]] } },
});

import rule from "../../../rules/cloudfront/cloudfront-distribution-s3-origin-missing.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { customOrigin, distributionWith, s3Origin } from "./given.ts";

const given: Given = [[bucket, [{ Name: "site", BucketRegion: "eu-west-1" }, { Name: "www.example.com" }]]];
const gone = distributionWith([s3Origin("site"), s3Origin("gone")]);
const accessPoint = s3Origin("files-abcdefghijklmnopqrstuvwxyz123456use1a-s3alias");

verdicts(rule, {
  passes: {
    "its bucket is here": { subject: distributionWith([s3Origin("site")]), given },
    "a name with dots": { subject: distributionWith([s3Origin("www.example.com")]), given },
    "known to be elsewhere": { subject: gone, given, options: { bucketsElsewhere: ["gone"] } },
    "found though the list broke off": {
      subject: distributionWith([s3Origin("site")]),
      given: [...given, [bucket, UNLISTED]],
    },
  },
  fails: {
    "one is not": { subject: gone, given, message: /^origin gone names bucket gone, which this account does not have/ },
    "a website's bucket": {
      subject: distributionWith([customOrigin("web", "http-only", "gone.s3-website-eu-west-1.amazonaws.com")]),
      given,
    },
  },
  skips: {
    "an access point hides its bucket": { subject: distributionWith([accessPoint]), given },
    disabled: { subject: { ...gone, Enabled: false }, given },
  },
  unknowns: { "buckets unlisted": { subject: gone, given: [[bucket, UNLISTED]] } },
});

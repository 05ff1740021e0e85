import rule from "../../../rules/cloudfront/cloudfront-distribution-s3-origin-without-oac.ts";
import { originAccessControl } from "../../../src/services/cloudfront/origin-access-control.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { customOrigin, distributionWith, s3Origin } from "./given.ts";

const control = (Id: string, SigningBehavior: string) => ({ Id, SigningBehavior, OriginAccessControlOriginType: "s3" });
const given: Given = [[originAccessControl, [control("EALWAYS", "always"), control("ENEVER", "never")]]];
const signed = s3Origin("site", { OriginAccessControlId: "EALWAYS" });
const identity = s3Origin("old", {
  S3OriginConfig: { OriginAccessIdentity: "origin-access-identity/cloudfront/E74FTE3" },
});
const website = customOrigin("web", "http-only", "site.s3-website-eu-west-1.amazonaws.com");
const mrap = {
  ...signed,
  Id: "mrap",
  OriginAccessControlId: "",
  DomainName: "m1abc.mrap.accesspoint.s3-global.amazonaws.com",
};

verdicts(rule, {
  passes: {
    "signed always": { subject: distributionWith([signed]), given },
    "beside an origin that is no bucket": {
      subject: distributionWith([signed, customOrigin("api", "https-only")]),
      given,
    },
  },
  fails: {
    "no control": {
      subject: distributionWith([signed, s3Origin("open")]),
      given,
      message: /^origin open \(.*has no origin access/,
    },
    "no control, and their list is not needed": {
      subject: distributionWith([s3Origin("open")]),
      given: [[originAccessControl, UNLISTED]],
    },
    "one that never signs": {
      subject: distributionWith([s3Origin("site", { OriginAccessControlId: "ENEVER" })]),
      given,
      message: /never signs/,
      severity: "high",
    },
    "the older identity": {
      subject: distributionWith([identity]),
      given,
      severity: "low",
      message: /identity E74FTE3/,
    },
    "a multi-region access point": { subject: distributionWith([mrap]), given },
    "a bucket set up as a custom origin": {
      subject: distributionWith([customOrigin("b", "https-only", "b.s3.amazonaws.com")]),
      given,
    },
  },
  skips: {
    "only a website": { subject: distributionWith([website]), given, message: /no S3 origin/ },
    disabled: { subject: { ...distributionWith([s3Origin("open")]), Enabled: false }, given },
  },
  unknowns: { "controls unlisted": { subject: distributionWith([signed]), given: [[originAccessControl, UNLISTED]] } },
});

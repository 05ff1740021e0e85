import rule from "../../../rules/cloudfront/cloudfront-distribution-lambda-url-origin-without-oac.ts";
import { originAccessControl } from "../../../src/services/cloudfront/origin-access-control.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { customOrigin, distributionWith } from "./given.ts";

const HOST = "abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws";
const withControl = (OriginAccessControlId: string, host = HOST) =>
  distributionWith([Object.assign(customOrigin("fn", "https-only", host), { OriginAccessControlId })]);
const given: Given = [
  [
    originAccessControl,
    [
      { Id: "SIGNS", SigningBehavior: "always", OriginAccessControlOriginType: "lambda" },
      { Id: "NEVER", SigningBehavior: "never", OriginAccessControlOriginType: "lambda" },
    ],
  ],
];

verdicts(rule, {
  passes: { signed: { subject: withControl("SIGNS"), given } },
  fails: {
    unsigned: { subject: withControl(""), given, message: /^origin fn \(abc.* has no origin access control$/ },
    "never signed": { subject: withControl("NEVER"), given, message: /never signs/ },
    "by a control that is gone": { subject: withControl("GONE"), given, message: /does not exist/ },
  },
  skips: {
    "another origin": { subject: withControl("", "api.example.com"), given },
    disabled: { subject: { ...withControl(""), Enabled: false }, given },
  },
  unknowns: { "controls unlisted": { subject: withControl("SIGNS"), given: [[originAccessControl, UNLISTED]] } },
});

import rule from "../../../rules/iam/iam-inline-policy-full-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, inline } from "./things.ts";

verdicts(rule, {
  passes: {
    "some of it": { subject: inline([allow("s3:*"), allow("*", { Resource: "arn:aws:s3:::shop" })]) },
    "all but some": { subject: inline([{ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }]) },
  },
  fails: {
    "only where a tag says so": {
      subject: inline([allow("*", { Condition: { StringEquals: { "aws:PrincipalTag/a": "b" } } })]),
      severity: "low",
    },
    everything: {
      subject: inline([allow("s3:Get*"), allow("*", { Sid: "All" })]),
      message: "All allows every action on every resource",
      severity: "high",
    },
    "with MFA": { subject: inline([allow("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })]) },
    "everything but IAM, in two parts": { subject: inline([allow("*"), deny("iam:*")]), severity: "medium" },
  },
  skips: {
    "a service-linked role": { subject: inline([allow("*")], { Path: "/aws-service-role/rds.amazonaws.com/" }) },
  },
  unknowns: { "no text": { subject: inline([], { PolicyDocument: undefined }) } },
});

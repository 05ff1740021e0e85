import rule from "../../../rules/iam/iam-policy-full-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, policy } from "./things.ts";

verdicts(rule, {
  passes: {
    "some of it": { subject: policy([allow("s3:*"), allow("*", { Resource: "arn:aws:s3:::shop" })]) },
    "only where a tag says so": {
      subject: policy([allow("*", { Condition: { StringEquals: { "aws:PrincipalTag/a": "b" } } })]),
    },
    "all but some": { subject: policy([{ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }]) },
  },
  fails: {
    everything: {
      subject: policy([allow("s3:Get*"), allow("*", { Sid: "All" })]),
      message: "All allows every action on every resource",
      severity: "high",
    },
    "with MFA": { subject: policy([allow("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })]) },
    "everything but IAM, in two parts": { subject: policy([allow("*"), deny("iam:*")]), severity: "medium" },
    "that nobody holds": {
      subject: policy([allow("*")], { AttachmentCount: 0 }),
      severity: "low",
      message: /nobody holds it now/,
    },
  },
  skips: { "a boundary": { subject: policy([allow("*")], { AttachmentCount: 0, PermissionsBoundaryUsageCount: 3 }) } },
  unknowns: { "no text": { subject: policy([], { Document: undefined }) } },
});

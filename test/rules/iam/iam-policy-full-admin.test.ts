import rule from "../../../rules/iam/iam-policy-full-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, policy } from "./things.ts";

verdicts(rule, {
  passes: {
    "some of it": { subject: policy([allow("s3:*"), allow("*", { Resource: "arn:aws:s3:::shop" })]) },
    "nothing, in two parts": { subject: policy([allow("*"), deny("*")]) },
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
    "in one region": {
      subject: policy([allow("*", { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } })]),
      message: "statement 1 allows every action on every resource if aws:RequestedRegion is eu-west-1",
      severity: "medium",
    },
    "only where a tag says so": {
      subject: policy([allow("*", { Condition: { StringEquals: { "aws:PrincipalTag/a": "b" } } })]),
      severity: "low",
    },
    "unless a tag says no": {
      subject: policy([allow("*"), deny("*", { Condition: { Null: { "aws:PrincipalTag/a": "true" } } })]),
      message: /; a Deny takes it back under conditions$/,
      severity: "medium",
    },
    "everything but IAM, in China": {
      subject: policy([allow("*"), deny("iam:*", { Resource: "arn:aws-cn:iam::111122223333:*" })], {
        Arn: "arn:aws-cn:iam::111122223333:policy/own",
      }),
      severity: "medium",
    },
    "that nobody holds": {
      subject: policy([allow("*")], { AttachmentCount: 0 }),
      severity: "low",
      message: /nobody holds it now/,
    },
  },
  skips: { "a boundary": { subject: policy([allow("*")], { AttachmentCount: 0, PermissionsBoundaryUsageCount: 3 }) } },
  unknowns: { "no text": { subject: policy([], { Document: undefined }) } },
});

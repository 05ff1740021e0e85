import rule from "../../../rules/iam/iam-policy-wildcard-service-actions.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, policy } from "./things.ts";

verdicts(rule, {
  passes: {
    verbs: { subject: policy([allow(["s3:Get*", "s3:List*"])]) },
    "denied only": { subject: policy([allow("s3:GetObject"), deny("s3:*")]) },
  },
  fails: {
    "a service": { subject: policy([allow(["s3:GetObject", "dynamodb:*"])]), message: "statement 1 allows dynamodb:*" },
    "a service on one resource": { subject: policy([allow("s3:*", { Resource: "arn:aws:s3:::shop/*" })]) },
    "several services": { subject: policy([allow("s*:*")]) },
    everything: { subject: policy([allow("*")]) },
    "all but some": {
      subject: policy([{ Sid: "Most", Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }]),
      message: "Most allows everything except iam:*",
    },
  },
  skips: {
    "a boundary": { subject: policy([allow("s3:*")], { AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 }) },
  },
  unknowns: { "no text": { subject: policy([], { Document: undefined }) } },
});

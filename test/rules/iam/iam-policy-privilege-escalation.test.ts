import rule from "../../../rules/iam/iam-policy-privilege-escalation.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, policy } from "./things.ts";

const LAMBDA = ["lambda:CreateFunction", "lambda:InvokeFunction"];
const pass = (Resource: string, also: object = {}) => allow("iam:PassRole", { Resource, ...also });
const to = (service: string) => ({
  Condition: { StringEquals: { "iam:PassedToService": `${service}.amazonaws.com` } },
});

verdicts(rule, {
  passes: {
    "one role": { subject: policy([pass("arn:aws:iam::111122223333:role/app"), allow(LAMBDA)]) },
    "roles for another service": { subject: policy([pass("*", to("ec2")), allow(LAMBDA)]) },
    "half of it": { subject: policy([pass("*"), allow("lambda:CreateFunction")]) },
    "its own keys": {
      subject: policy([allow("iam:CreateAccessKey", { Resource: "arn:aws:iam::*:user/${aws:username}" })]),
    },
    "under a boundary": {
      subject: policy([
        allow("iam:PutRolePolicy", {
          Condition: { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/b" } },
        }),
      ]),
    },
    "taken back": { subject: policy([allow("iam:*"), deny("iam:*")]) },
  },
  fails: {
    "any role for a function": {
      subject: policy([pass("*"), allow(LAMBDA)]),
      message:
        "who holds it can run a function with any role (iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction)",
    },
    "any role, for functions": { subject: policy([pass("arn:aws:iam::*:role/*", to("lambda")), allow("lambda:*")]) },
    "rewriting policies": {
      subject: policy([allow("iam:CreatePolicyVersion")]),
      message: /rewrite a policy that they hold/,
    },
    "with everything under a condition beside": {
      subject: policy([
        allow("iam:CreatePolicyVersion"),
        allow("*", { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
      ]),
    },
    "by the holder's own account": {
      subject: policy([allow("iam:PutRolePolicy", { Resource: "arn:aws:iam::${aws:PrincipalAccount}:role/*" })]),
    },
    "all of IAM": { subject: policy([allow("iam:*")]), message: /, and by 10 more ways/ },
  },
  skips: {
    "everything with MFA": {
      subject: policy([allow("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })]),
    },
    everything: { subject: policy([allow("*")]) },
  },
  unknowns: { "no text": { subject: policy([], { Document: undefined }) } },
});

import rule from "../../../rules/iam/iam-inline-policy-privilege-escalation.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, inline } from "./things.ts";

const LAMBDA = ["lambda:CreateFunction", "lambda:InvokeFunction"];
const pass = (Resource: string, also: object = {}) => allow("iam:PassRole", { Resource, ...also });
const to = (service: string) => ({
  Condition: { StringEquals: { "iam:PassedToService": `${service}.amazonaws.com` } },
});

verdicts(rule, {
  passes: {
    "one role": { subject: inline([pass("arn:aws:iam::111122223333:role/app"), allow(LAMBDA)]) },
    "roles for another service": { subject: inline([pass("*", to("ec2")), allow(LAMBDA)]) },
    "half of it": { subject: inline([pass("*"), allow("lambda:CreateFunction")]) },
    "its own keys": {
      subject: inline([allow("iam:CreateAccessKey", { Resource: "arn:aws:iam::*:user/${aws:username}" })]),
    },
    "under a boundary": {
      subject: inline([
        allow("iam:PutRolePolicy", {
          Condition: { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/b" } },
        }),
      ]),
    },
    "taken back": { subject: inline([allow("iam:*"), deny("iam:*")]) },
  },
  fails: {
    "any role for a function": {
      subject: inline([pass("*"), allow(LAMBDA)]),
      message:
        "who holds it can run a function with any role (iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction)",
    },
    "any role, for functions": { subject: inline([pass("arn:aws:iam::*:role/*", to("lambda")), allow("lambda:*")]) },
    "rewriting policies": {
      subject: inline([allow("iam:CreatePolicyVersion")]),
      message: /rewrite a policy that they hold/,
    },
    "all of IAM": { subject: inline([allow("iam:*")]), message: /, and by 10 more ways/ },
  },
  skips: { everything: { subject: inline([allow("*")]) } },
  unknowns: { "no text": { subject: inline([], { PolicyDocument: undefined }) } },
});

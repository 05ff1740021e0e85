import rule from "../../../rules/secretsmanager/secretsmanager-secret-public-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-AbCdEf", Name: "api" };
const policy = (Principal: unknown, Condition?: object) => ({
  ...bare,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "readers",
        Effect: "Allow",
        Principal,
        Action: "secretsmanager:GetSecretValue",
        Resource: "*",
        ...(Condition && { Condition }),
      },
    ],
  }),
});

verdicts(rule, {
  passes: {
    "no policy": { subject: { ...bare, policy: undefined } },
    "a named role": { subject: policy({ AWS: "arn:aws:iam::111122223333:role/app" }) },
    "everyone of the organization": {
      subject: policy("*", { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } }),
    },
    "everyone through one endpoint": { subject: policy("*", { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } }) },
  },
  fails: {
    everyone: {
      subject: policy("*"),
      message: "readers lets everyone use secretsmanager:GetSecretValue",
      evidence: { grants: [{ statement: "readers", Principal: "*" }] },
    },
    "any account": { subject: policy({ AWS: "*" }) },
    "everyone of a stage, which anyone may name": {
      subject: policy("*", { StringEquals: { "secretsmanager:VersionStage": "AWSCURRENT" } }),
      message: /when secretsmanager:VersionStage is AWSCURRENT/,
    },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...bare }, "policy"), message: /denied/ } },
});

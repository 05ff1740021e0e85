import rule from "../../../rules/kms/kms-key-public-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { awsManaged, key } from "./keys.ts";

const root = {
  Sid: "Root",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:root" },
  Action: "kms:*",
  Resource: "*",
};
const anyone = (Condition?: object, also: object = {}) => ({
  ...{ Sid: "Open", Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*" },
  ...(Condition && { Condition }),
  ...also,
});
const withPolicy = (...Statement: object[]) => ({
  ...key,
  policy: { Policy: JSON.stringify({ Version: "2012-10-17", Statement: [root, ...Statement] }) },
});
const viaS3 = { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } };

verdicts(rule, {
  passes: {
    "the statement that KMS writes for the account itself": { subject: withPolicy() },
    "a partner account": { subject: withPolicy(anyone(undefined, { Principal: { AWS: "444455556666" } })) },
    "callers of the own account, through a service": {
      subject: withPolicy(anyone({ StringEquals: { ...viaS3.StringEquals, "kms:CallerAccount": "111122223333" } })),
    },
    "the organization": { subject: withPolicy(anyone({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } })) },
    "a service on the account's behalf": {
      subject: withPolicy(anyone(undefined, { Principal: { Service: "logs.eu-west-1.amazonaws.com" } })),
    },
    "taken back by a Deny": {
      subject: withPolicy(anyone(), anyone(undefined, { Sid: "No", Effect: "Deny", Action: "kms:*" })),
    },
  },
  fails: {
    everyone: { subject: withPolicy(anyone()), message: "its policy (Open) lets any AWS account use kms:Decrypt" },
    "the bare asterisk": { subject: withPolicy(anyone(undefined, { Principal: "*" })) },
    "strangers use S3 too": { subject: withPolicy(anyone(viaS3)), message: /when kms:ViaService/ },
    "any account by a wildcard": { subject: withPolicy(anyone({ StringLike: { "kms:CallerAccount": "*" } })) },
    "everyone but one": {
      subject: withPolicy({
        ...anyone(),
        Principal: undefined,
        NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/x" },
      }),
    },
    "a disabled key may be enabled again": { subject: { ...withPolicy(anyone()), KeyState: "Disabled" } },
  },
  skips: { "AWS manages it": { subject: { ...awsManaged, policy: {} } } },
  unknowns: { "denied to the auditor": { subject: denied({ ...key }, "policy"), message: /denied/ } },
});

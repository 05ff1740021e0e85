import rule from "../../../rules/iam/iam-policy-decrypts-all-keys.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, deny, policy } from "./things.ts";

const on = (Resource: string) => policy([allow("kms:Decrypt", { Resource })]);

verdicts(rule, {
  passes: {
    "one key": { subject: on("arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d") },
    "keys of another account": { subject: on("arn:aws:kms:*:999988887777:key/*") },
    "without decrypting": { subject: policy([allow(["kms:Encrypt", "kms:DescribeKey"])]) },
    "taken back": { subject: policy([allow("kms:*"), deny(["kms:Decrypt", "kms:ReEncrypt*"])]) },
  },
  fails: {
    "of its own account by a variable": {
      subject: policy([allow("kms:Decrypt", { Resource: "arn:aws:kms:*:${aws:PrincipalAccount}:key/*" })]),
    },
    "every key": { subject: on("*"), message: "statement 1 allows kms:Decrypt with every key" },
    "every key of the account": { subject: on("arn:aws:kms:*:111122223333:key/*") },
    "every key of a region": { subject: on("arn:aws:kms:eu-west-1:111122223333:*") },
    "by a service": {
      subject: policy([
        allow("kms:*", { Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } } }),
      ]),
      severity: "low",
      message: /kms:Decrypt and kms:ReEncryptFrom with every key if kms:ViaService is/,
    },
  },
  unknowns: { "no text": { subject: policy([], { Document: undefined }) } },
});

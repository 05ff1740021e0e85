import rule from "../../../rules/sqs/sqs-queue-public-policy.ts";
import { ACCOUNT, denied, verdicts } from "../../verdicts.ts";
import { allow, bare, policy, queueOf } from "./samples.ts";

const orders = (...statements: object[]) => queueOf("orders", policy(...statements));
const topic = { ArnEquals: { "aws:SourceArn": `arn:aws:sns:eu-west-1:${ACCOUNT}:orders` } };

verdicts(rule, {
  passes: {
    "no policy": { subject: queueOf("orders") },
    "another account by name": { subject: orders(allow({ AWS: "arn:aws:iam::444455556666:root" })) },
    "everyone for one topic of this account": { subject: orders(allow("*", topic)) },
    "S3 for one account": {
      subject: orders(allow({ Service: "s3.amazonaws.com" }, { StringEquals: { "aws:SourceAccount": ACCOUNT } })),
    },
    "everyone in the account": { subject: orders(allow("*", { StringEquals: { "aws:PrincipalAccount": ACCOUNT } })) },
    "nobody after a Deny": { subject: orders(allow("*"), { ...allow("*"), Effect: "Deny" }) },
  },
  fails: {
    everyone: {
      subject: orders(allow("*")),
      message: /statement 1 \(sqs:SendMessage\) lets in everyone/,
      severity: "critical",
    },
    "every account": { subject: orders(allow({ AWS: "*" })) },
    "everyone over TLS": { subject: orders(allow("*", { Bool: { "aws:SecureTransport": "true" } })) },
    "everyone's buckets": { subject: orders(allow("*", { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:*" } })) },
    "S3 for anyone": { subject: orders(allow({ Service: "s3.amazonaws.com" })), severity: "medium" },
  },
  unknowns: {
    "attributes denied": { subject: denied(bare("orders"), "attributes") },
  },
});

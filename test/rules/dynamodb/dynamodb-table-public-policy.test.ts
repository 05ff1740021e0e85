import rule from "../../../rules/dynamodb/dynamodb-table-public-policy.ts";
import { denied, verdicts } from "../../verdicts.ts";

const Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";
const allow = (Principal: unknown, also: object = {}) => ({
  TableName: "orders",
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "share", Effect: "Allow", Principal, Action: "dynamodb:Query", Resource, ...also }],
  }),
});
const partner = { AWS: "arn:aws:iam::444455556666:role/reports" };

verdicts(rule, {
  passes: {
    "no policy": { subject: { TableName: "orders", policy: undefined } },
    "a role of the account": { subject: allow({ AWS: "arn:aws:iam::111122223333:role/app" }) },
    "only denies": { subject: allow("*", { Effect: "Deny" }) },
    "everyone of the account": {
      subject: allow("*", { Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } } }),
    },
    "Redshift for this account": {
      subject: allow(
        { Service: "redshift.amazonaws.com" },
        { Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } } },
      ),
    },
    "an account that is meant to have access": {
      subject: allow(partner),
      options: { trustedAccounts: ["444455556666"] },
    },
  },
  fails: {
    everyone: {
      subject: allow("*"),
      message: "share (dynamodb:Query) lets in everyone",
      severity: "critical",
      evidence: { grants: [{ Principal: "*" }] },
    },
    "another account": {
      subject: allow(partner),
      message: /lets in arn:aws:iam::444455556666:role\/reports/,
      severity: "medium",
      evidence: { grants: [{ Action: ["dynamodb:Query"] }] },
    },
    "another account than the trusted one": { subject: allow(partner), options: { trustedAccounts: ["777788889999"] } },
  },
  unknowns: {
    unread: { subject: denied({ TableName: "orders" }, "policy") },
    "a policy that nobody can parse": { subject: { TableName: "orders", policy: "(masked)" } },
  },
});

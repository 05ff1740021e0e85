import rule from "../../../rules/lambda/lambda-function-public-policy.ts";
import { functionAlias } from "../../../src/services/lambda/alias.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
const bare = { FunctionName: "orders", FunctionArn: arn };
const lambda = (Principal: unknown, Condition?: object, Action = "lambda:InvokeFunction") => ({
  ...bare,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Id: "default",
    Statement: [{ Sid: "call", Effect: "Allow", Principal, Action, Resource: arn, ...(Condition && { Condition }) }],
  }),
});
const fromBucket = { ArnLike: { "AWS:SourceArn": "arn:aws:s3:::uploads" } };
const urlForAll = { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } };

const alias = (policy: string | undefined) =>
  [[functionAlias, [{ functionArn: arn, AliasArn: `${arn}:live`, Name: "live", policy }]]] as const;

verdicts(rule, {
  passes: {
    "an alias without policy": { subject: { ...bare, policy: undefined }, given: alias(undefined) },
    "no policy": { subject: { ...bare, policy: undefined } },
    "S3 for one bucket": {
      subject: lambda(
        { Service: "s3.amazonaws.com" },
        { ...fromBucket, StringEquals: { "AWS:SourceAccount": "111122223333" } },
      ),
    },
    "a named account": { subject: lambda({ AWS: "arn:aws:iam::444455556666:root" }) },
    "everyone of one organization": {
      subject: lambda("*", { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } }),
    },
    "a service that only calls for its own account": { subject: lambda({ Service: "secretsmanager.amazonaws.com" }) },
  },
  fails: {
    "everyone, by an alias": {
      subject: { ...bare, policy: undefined },
      given: alias(lambda("*").policy),
      message: /^of alias live: call \(lambda:InvokeFunction\) lets in everyone/,
    },
    everyone: {
      subject: lambda("*"),
      message: /^call \(lambda:InvokeFunction\) lets in everyone/,
      severity: "critical",
    },
    "every AWS account": { subject: lambda({ AWS: "*" }), evidence: { grants: [{ statement: "call" }] } },
    "a function URL without authentication": {
      subject: lambda("*", urlForAll, "lambda:InvokeFunctionUrl"),
      message: /FunctionUrlAuthType/,
    },
    "S3 for any bucket": {
      subject: lambda({ Service: "s3.amazonaws.com" }),
      message: /s3\.amazonaws\.com on behalf of any account/,
      severity: "high",
    },
    "API Gateway for any API": { subject: lambda({ Service: "apigateway.amazonaws.com" }), severity: "high" },
  },
  unknowns: {
    "reading it is denied": { subject: denied({ ...bare }, "policy"), message: /denied/ },
    "aliases unlisted": { subject: { ...bare, policy: undefined }, given: [[functionAlias, UNLISTED]] },
  },
});

import rule from "../../../rules/lambda/lambda-url-without-authorization.ts";
import { denied, verdicts } from "../../verdicts.ts";

const FunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:hooks:live";
const url = (AuthType: string, ...Statement: object[]) => ({
  ...{ FunctionArn, FunctionUrl: "https://abc.lambda-url.eu-west-1.on.aws/", AuthType },
  policy: Statement.length > 0 ? JSON.stringify({ Version: "2012-10-17", Statement }) : undefined,
});
const everyone = {
  ...{ Sid: "url", Effect: "Allow", Principal: "*", Action: "lambda:InvokeFunctionUrl", Resource: FunctionArn },
  Condition: { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
};
const office = { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } };

verdicts(rule, {
  passes: {
    "IAM signatures": { subject: denied({ ...url("AWS_IAM"), policy: undefined }, "policy") },
    "no policy lets anyone in": { subject: url("NONE") },
    "a policy for calls of the function only": {
      subject: url("NONE", { ...everyone, Action: "lambda:InvokeFunction" }),
    },
    "a policy for signed calls only, left from before": {
      subject: url("NONE", {
        ...everyone,
        Condition: { StringEquals: { "lambda:FunctionUrlAuthType": "AWS_IAM" } },
      }),
    },
    "a policy for one network": { subject: url("NONE", { ...everyone, Condition: office }) },
  },
  fails: {
    everyone: {
      subject: url("NONE", everyone),
      message: /demands no authorization, and url .* lets in everyone/,
    },
    "all of Lambda": { subject: url("NONE", { ...everyone, Action: "lambda:*" }), evidence: { AuthType: "NONE" } },
  },
  unknowns: { "the policy is denied": { subject: denied(url("NONE"), "policy") } },
});

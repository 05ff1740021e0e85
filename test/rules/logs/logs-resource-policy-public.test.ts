import rule from "../../../rules/logs/logs-resource-policy-public.ts";
import { ACCOUNT, verdicts } from "../../verdicts.ts";

const policy = (Principal: unknown, Condition?: object) => ({
  policyName: "writers",
  policyDocument: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        ...{ Sid: "write", Effect: "Allow", Principal, Action: "logs:PutLogEvents", Resource: "*" },
        ...(Condition && { Condition }),
      },
    ],
  }),
});

verdicts(rule, {
  passes: {
    "a service": { subject: policy({ Service: "es.amazonaws.com" }) },
    "another account by name": { subject: policy({ AWS: "444455556666" }) },
    "everyone in the account": { subject: policy("*", { StringEquals: { "aws:PrincipalAccount": ACCOUNT } }) },
  },
  fails: {
    everyone: { subject: policy("*"), message: /write \(logs:PutLogEvents\) lets in everyone/ },
    "every account": { subject: policy({ AWS: "*" }) },
  },
});

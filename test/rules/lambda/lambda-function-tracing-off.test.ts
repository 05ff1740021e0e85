import rule from "../../../rules/lambda/lambda-function-tracing-off.ts";
import { verdicts } from "../../verdicts.ts";

const fn = (also: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...also,
});

verdicts(rule, {
  passes: { active: { subject: fn({ TracingConfig: { Mode: "Active" } }) } },
  fails: {
    "passed through": { subject: fn({ TracingConfig: { Mode: "PassThrough" } }), message: /PassThrough/ },
    "not said": { subject: fn() },
  },
});

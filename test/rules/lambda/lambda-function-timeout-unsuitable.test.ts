import rule from "../../../rules/lambda/lambda-function-timeout-unsuitable.ts";
import { verdicts } from "../../verdicts.ts";

const fn = (also: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...also,
});

verdicts(rule, {
  passes: { chosen: { subject: fn({ Timeout: 15 }) } },
  fails: {
    default: { subject: fn({ Timeout: 3 }), message: /default of 3 seconds/ },
    longest: { subject: fn({ Timeout: 900 }), evidence: { Timeout: 900 } },
  },
});

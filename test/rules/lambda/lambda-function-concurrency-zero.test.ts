import rule from "../../../rules/lambda/lambda-function-concurrency-zero.ts";
import { denied, verdicts } from "../../verdicts.ts";

const fn = (also: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...also,
});

verdicts(rule, {
  passes: {
    some: { subject: fn({ reservedConcurrency: 5 }) },
    none: { subject: fn({ reservedConcurrency: undefined }) },
  },
  fails: { zero: { subject: fn({ reservedConcurrency: 0 }), evidence: { ReservedConcurrentExecutions: 0 } } },
  unknowns: { "it is denied": { subject: denied(fn(), "reservedConcurrency") } },
});

import rule from "../../../rules/lambda/lambda-function-reserved-concurrency-unset.ts";
import { denied, verdicts } from "../../verdicts.ts";

const fn = (also: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...also,
});

verdicts(rule, {
  passes: { reserved: { subject: fn({ reservedConcurrency: 50 }) } },
  fails: { none: { subject: fn({ reservedConcurrency: undefined }), message: /shares the account's concurrency/ } },
  skips: {
    "throttled off": { subject: fn({ reservedConcurrency: 0 }) },
    "on instances of one's own": { subject: fn({ reservedConcurrency: undefined, CapacityProviderConfig: {} }) },
  },
  unknowns: { "it is denied": { subject: denied(fn(), "reservedConcurrency") } },
});

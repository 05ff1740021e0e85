import rule from "../../../rules/lambda/lambda-function-memory-unsuitable.ts";
import { verdicts } from "../../verdicts.ts";

const fn = (also: object = {}) => ({
  ...{ FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" },
  ...also,
});

verdicts(rule, {
  passes: { chosen: { subject: fn({ MemorySize: 512 }) } },
  fails: { default: { subject: fn({ MemorySize: 128 }) } },
  skips: { "not said": { subject: fn() } },
});

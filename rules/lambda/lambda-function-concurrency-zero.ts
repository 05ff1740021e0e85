import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-concurrency-zero",
  title: "Lambda function is throttled off",
  severity: "medium",
  why: "Every call is refused; what was once an emergency brake is easily forgotten, and events expire unseen.",
  fix: {
    text: "Give the function its concurrency back, or delete it with its triggers.",
    cli: "aws lambda delete-function-concurrency --function-name <function>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  reserved_concurrent_executions = -1
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    ReservedConcurrentExecutions: 50`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html"],
  },
  examples: { pass: "Nothing, or 50, is reserved.", fail: "The reserved concurrency is 0." },
  subject: lambdaFunction.with("reservedConcurrency"),
  check: ({ reservedConcurrency }) =>
    reservedConcurrency === 0
      ? fail("its reserved concurrency is 0, so that every call is refused", { ReservedConcurrentExecutions: 0 })
      : pass,
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { edgeFunctions } from "../../src/services/lambda/edge.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-reserved-concurrency-unset",
  title: "Lambda function has no concurrency of its own",
  severity: "low",
  why: "A flood of calls to this function uses up the account's concurrency, so that all other functions are throttled, and overloads what is behind it; a flood elsewhere throttles this one.",
  fix: {
    text: "Reserve what the function needs at its busiest and what its backend can bear. What is reserved here is missing in the account's shared pool.",
    cli: "aws lambda put-function-concurrency --function-name <function> --reserved-concurrent-executions <executions>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  reserved_concurrent_executions = 50
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    ReservedConcurrentExecutions: 50`,
  },
  references: {
    wellArchitected: ["REL05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/lambda-concurrency-check.html",
    ],
  },
  examples: {
    pass: "50 concurrent executions are reserved.",
    fail: "The function shares the account's concurrency with all others.",
  },
  subject: lambdaFunction.with("reservedConcurrency"),
  context: { edge: edgeFunctions },
  check: ({ reservedConcurrency, CapacityProviderConfig, arn, region }, { edge }) => {
    if (CapacityProviderConfig) return skip("runs on instances of a capacity provider, which set its limits");
    if (reservedConcurrency === 0) return skip("is throttled off, which lambda-function-concurrency-zero judges");
    if (reservedConcurrency !== undefined) return pass;
    if (edge.has({ arn, region })) return skip("CloudFront runs it at its edge, where nothing can be reserved");
    return fail("it shares the account's concurrency without a share or a limit of its own", {
      ReservedConcurrentExecutions: null,
    });
  },
});

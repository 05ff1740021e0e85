import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { edgeFunctions } from "../../src/services/lambda/edge.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

const DEFAULT = 3;
const MOST = 900;

export default defineRule({
  id: "lambda-function-timeout-unsuitable",
  title: "Lambda function's timeout was never chosen, or is the longest there is",
  severity: "low",
  why: "Three seconds cut off calls that are slow for once, such as cold starts; fifteen minutes let a hanging call run on at the account's cost.",
  fix: {
    text: "Look up the function's longest duration in CloudWatch, and set a timeout with some room above it.",
    cli: "aws lambda update-function-configuration --function-name <function> --timeout <seconds>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  timeout = 15
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    Timeout: 15`,
  },
  references: {
    wellArchitected: ["REL05-BP05"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"],
  },
  examples: { pass: "The timeout is 15 seconds.", fail: "The timeout is 3 seconds, or 900." },
  subject: lambdaFunction.with(),
  context: { edge: edgeFunctions },
  check: ({ Timeout = DEFAULT, arn, region }, { edge }) => {
    if (Timeout === DEFAULT && edge.has({ arn, region }))
      return skip("CloudFront runs it at its edge, where 5 seconds may be all there are");
    if (Timeout === DEFAULT) return fail("its timeout is the default of 3 seconds", { Timeout });
    return Timeout === MOST ? fail("its timeout is the maximum of 900 seconds", { Timeout }) : pass;
  },
});

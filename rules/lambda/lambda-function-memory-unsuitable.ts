import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { edgeFunctions } from "../../src/services/lambda/edge.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

const DEFAULT = 128;

export default defineRule({
  id: "lambda-function-memory-unsuitable",
  title: "Lambda function's memory was never chosen",
  severity: "low",
  why: "Memory decides the share of a processor too: at the default of 128 MB most code runs many times as long, and often costs more than with more memory.",
  fix: {
    text: "Measure a few sizes, for example with AWS Lambda Power Tuning or Compute Optimizer, and choose the cheapest that is quick enough.",
    cli: "aws lambda update-function-configuration --function-name <function> --memory-size <megabytes>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  memory_size = 512
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    MemorySize: 512`,
  },
  references: {
    wellArchitected: ["COST06-BP02"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html"],
  },
  examples: { pass: "The function has 512 MB.", fail: "The function has the default of 128 MB." },
  subject: lambdaFunction.with(),
  context: { edge: edgeFunctions },
  check: ({ MemorySize, arn, region }, { edge }) => {
    if (MemorySize === undefined) return skip("AWS does not say its memory");
    if (MemorySize !== DEFAULT) return pass;
    if (edge.has({ arn, region })) return skip("CloudFront runs it at its edge, where 128 MB may be all there is");
    return fail("its memory is the default of 128 MB", { MemorySize });
  },
});

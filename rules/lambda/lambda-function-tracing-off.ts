import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { edgeFunctions } from "../../src/services/lambda/edge.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-tracing-off",
  title: "Lambda function does not trace its calls with X-Ray",
  severity: "low",
  why: "When calls are slow or fail, nothing shows which of the services behind the function is to blame.",
  fix: {
    text: "Switch active tracing on, and let the function's role write traces (AWSXRayDaemonWriteAccess).",
    cli: "aws lambda update-function-configuration --function-name <function> --tracing-config Mode=Active",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  tracing_config {
    mode = "Active"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    TracingConfig:
      Mode: Active`,
  },
  references: {
    wellArchitected: ["REL06-BP07"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-7",
    ],
  },
  concerns: { cloudformation: "TracingConfig", terraform: ["aws_lambda_function.tracing_config.mode"] },
  examples: { pass: "Its tracing mode is Active.", fail: "Its tracing mode is PassThrough." },
  subject: lambdaFunction.with(),
  context: { edge: edgeFunctions },
  check: ({ TracingConfig, arn, region }, { edge }) => {
    if (TracingConfig?.Mode === "Active") return pass;
    if (edge.has({ arn, region })) return skip("CloudFront runs it at its edge, where X-Ray does not reach");
    return fail(`its tracing mode is ${TracingConfig?.Mode ?? "PassThrough"}`, { Mode: TracingConfig?.Mode ?? null });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-stage-tracing-off",
  title: "Stage of a REST API does not trace requests with X-Ray",
  severity: "low",
  why: "When requests are slow or fail, nothing shows which of the services behind the API is to blame.",
  fix: {
    text: "Switch X-Ray tracing on for the stage.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations op=replace,path=/tracingEnabled,value=true",
    terraform: `resource "aws_api_gateway_stage" "<name>" {
  # …
  xray_tracing_enabled = true
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    TracingEnabled: true`,
  },
  references: {
    fsbp: ["APIGateway.3"],
    wellArchitected: ["REL06-BP07"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-3",
    ],
  },
  examples: { pass: "X-Ray tracing is on.", fail: "X-Ray tracing is off." },
  subject: restStage.with(),
  check: ({ tracingEnabled }) =>
    tracingEnabled ? pass : fail("X-Ray tracing is off", { tracingEnabled: tracingEnabled ?? false }),
});

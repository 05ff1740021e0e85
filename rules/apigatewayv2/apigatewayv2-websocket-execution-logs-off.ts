import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { stageV2 } from "../../src/services/apigatewayv2/stage.ts";

const LEVELS = ["ERROR", "INFO"];

export default defineRule({
  id: "apigatewayv2-websocket-execution-logs-off",
  title: "Stage of a WebSocket API does not log how messages are executed",
  severity: "medium",
  why: "When messages fail in authorizers, mappings or integrations, nothing tells where and why.",
  fix: {
    text: "Log executions at the level ERROR for all routes. API Gateway needs a role for CloudWatch Logs in its settings of the region.",
    cli: "aws apigatewayv2 update-stage --api-id <api-id> --stage-name <stage> --default-route-settings LoggingLevel=ERROR",
    terraform: `resource "aws_apigatewayv2_stage" "<name>" {
  # …
  default_route_settings {
    logging_level = "ERROR"
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    DefaultRouteSettings:
      LoggingLevel: ERROR`,
  },
  references: {
    fsbp: ["APIGateway.1"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1",
    ],
  },
  examples: { pass: "All routes log at the level ERROR.", fail: "The stage has no log level." },
  subject: stageV2.with(),
  check: ({ ProtocolType, DefaultRouteSettings, RouteSettings = {} }) => {
    if (ProtocolType !== "WEBSOCKET") return skip("HTTP APIs have no execution logs");
    const { LoggingLevel } = DefaultRouteSettings ?? {};
    if (!LoggingLevel || !LEVELS.includes(LoggingLevel))
      return fail(`its log level for all routes is ${LoggingLevel ?? "not set"}`, {
        LoggingLevel: LoggingLevel ?? null,
      });
    const off = Object.entries(RouteSettings).flatMap(([key, one]) => (one.LoggingLevel === "OFF" ? [key] : []));
    return off.length === 0 ? pass : fail(`execution logs are off for ${off.join(", ")}`, { LoggingLevel, off });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ALL_METHODS, methodSettingsOf } from "../../src/services/apigateway/method-settings.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

const LEVELS = ["ERROR", "INFO"];

export default defineRule({
  id: "apigateway-stage-execution-logs-off",
  title: "Stage of a REST API does not log how requests are executed",
  severity: "medium",
  why: "When requests fail in authorizers, mappings or integrations, nothing tells where and why.",
  fix: {
    text: "Log executions at the level ERROR for all methods. API Gateway needs a role for CloudWatch Logs in its settings of the region.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations 'op=replace,path=/*/*/logging/loglevel,value=ERROR'",
    terraform: `resource "aws_api_gateway_method_settings" "<name>" {
  rest_api_id = aws_api_gateway_rest_api.<name>.id
  stage_name  = aws_api_gateway_stage.<name>.stage_name
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    MethodSettings:
      - HttpMethod: "*"
        ResourcePath: /*
        LoggingLevel: ERROR`,
  },
  references: {
    fsbp: ["APIGateway.1"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1",
    ],
  },
  examples: {
    pass: "All methods log at the level ERROR.",
    fail: "The stage has no log level, or switches one method's logs off.",
  },
  subject: restStage.with(),
  check: ({ methodSettings }) => {
    const level = methodSettings?.[ALL_METHODS]?.loggingLevel;
    if (!level || !LEVELS.includes(level))
      return fail(`its log level for all methods is ${level ?? "not set"}`, { loggingLevel: level ?? null });
    const off = methodSettingsOf(methodSettings).filter(({ loggingLevel }) => loggingLevel === "OFF");
    if (off.length === 0) return pass;
    return fail(`execution logs are off for ${off.map(({ label }) => label).join(", ")}`, {
      ...{ loggingLevel: level, off: off.map(({ label }) => label) },
    });
  },
});

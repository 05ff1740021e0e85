import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accessLogFault } from "../../src/services/apigateway/access-log.ts";
import { stageV2 } from "../../src/services/apigatewayv2/stage.ts";
import { logGroup } from "../../src/services/logs/log-group.ts";

export default defineRule({
  id: "apigatewayv2-stage-access-logs-off",
  title: "Stage of an HTTP or WebSocket API writes no access logs",
  severity: "medium",
  why: "After an incident nobody can tell who called which route, from where, and with what result.",
  fix: {
    text: "Write access logs to a log group, with at least the request's id, time, address, route, status and caller.",
    cli: "aws apigatewayv2 update-stage --api-id <api-id> --stage-name '<stage>' --access-log-settings 'DestinationArn=<log-group-arn>,Format=$context.requestId $context.identity.sourceIp $context.routeKey $context.status'",
    terraform: `resource "aws_apigatewayv2_stage" "<name>" {
  # …
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.<name>.arn
    format          = "$context.requestId $context.identity.sourceIp $context.routeKey $context.status"
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    AccessLogSettings:
      DestinationArn: !GetAtt <LogGroup>.Arn
      Format: $context.requestId $context.identity.sourceIp $context.routeKey $context.status`,
  },
  references: {
    fsbp: ["APIGateway.9"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9",
    ],
  },
  examples: {
    pass: "Access logs go to a log group that exists.",
    fail: "The stage names no destination, or a log group that was deleted.",
  },
  subject: stageV2.with(),
  context: { logGroups: logGroup.with() },
  check: ({ AccessLogSettings }, { logGroups }) => {
    const { DestinationArn } = AccessLogSettings ?? {};
    const fault = accessLogFault(DestinationArn, logGroups);
    return fault ? fail(fault, { DestinationArn: DestinationArn ?? null }) : pass;
  },
});

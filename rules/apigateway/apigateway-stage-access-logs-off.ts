import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { accessLogFault } from "../../src/services/apigateway/access-log.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";
import { logGroup } from "../../src/services/logs/log-group.ts";

export default defineRule({
  id: "apigateway-stage-access-logs-off",
  title: "Stage of a REST API writes no access logs",
  severity: "medium",
  why: "After an incident nobody can tell who called which method, from where, and with what result.",
  fix: {
    text: "Write access logs to a log group (or a Firehose stream), with at least the request's id, time, address, method, path, status and caller.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations 'op=replace,path=/accessLogSettings/destinationArn,value=<log-group-arn>' 'op=replace,path=/accessLogSettings/format,value=\"$context.requestId $context.identity.sourceIp $context.httpMethod $context.resourcePath $context.status\"'",
    terraform: `resource "aws_api_gateway_stage" "<name>" {
  # …
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.<name>.arn
    format          = "$context.requestId $context.identity.sourceIp $context.httpMethod $context.resourcePath $context.status"
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    AccessLogSetting:
      DestinationArn: !GetAtt <LogGroup>.Arn
      Format: $context.requestId $context.identity.sourceIp $context.httpMethod $context.resourcePath $context.status`,
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html"],
  },
  examples: {
    pass: "Access logs go to a log group that exists.",
    fail: "The stage names no destination, or a log group that was deleted.",
  },
  subject: restStage.with(),
  context: { logGroups: logGroup.with() },
  check: ({ accessLogSettings }, { logGroups }) => {
    const { destinationArn } = accessLogSettings ?? {};
    const fault = accessLogFault(destinationArn, logGroups);
    return fault ? fail(fault, { destinationArn: destinationArn ?? null }) : pass;
  },
});

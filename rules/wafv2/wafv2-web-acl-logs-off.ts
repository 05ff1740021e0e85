import { anyOf } from "../../src/aws/decide.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

export default defineRule({
  id: "wafv2-web-acl-logs-off",
  title: "Web ACL logs no requests",
  severity: "low",
  why: "Nobody can see afterwards which requests an attacker sent, nor why a rightful one was blocked; the samples that WAF keeps are of the last three hours.",
  fix: {
    text: "Turn logging on, to a log group, bucket or Firehose stream whose name begins with aws-waf-logs-. A filter that keeps only what was blocked or counted makes it cheap.",
    cli: "aws wafv2 put-logging-configuration --logging-configuration ResourceArn=<web-acl-arn>,LogDestinationConfigs=<log-group-arn>",
    terraform: `resource "aws_wafv2_web_acl_logging_configuration" "<name>" {
  resource_arn            = aws_wafv2_web_acl.<name>.arn
  log_destination_configs = [aws_cloudwatch_log_group.<name>.arn]
}`,
    cloudformation: `Type: AWS::WAFv2::LoggingConfiguration
Properties:
  ResourceArn: <web-acl-arn>
  LogDestinationConfigs: [<log-group-arn>]`,
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-11",
    ],
  },
  examples: {
    pass: "Requests are logged to the log group aws-waf-logs-shop.",
    fail: "The web ACL has no logging configuration.",
  },
  subject: webAcl.with("logging", "securityLakeLogging", "telemetryLogging"),
  check: (acl) => {
    const logs = anyOf(
      () => acl.logging.length > 0,
      () => acl.securityLakeLogging.length > 0,
      () => acl.telemetryLogging.length > 0,
    );
    return logs ? pass : fail("has no logging configuration, neither its own nor one of Security Lake or CloudWatch");
  },
});

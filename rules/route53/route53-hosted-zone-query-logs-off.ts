import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { hostedZone, isPrivate } from "../../src/services/route53/hosted-zone.ts";

export default defineRule({
  id: "route53-hosted-zone-query-logs-off",
  title: "Public hosted zone does not log its DNS queries",
  severity: "medium",
  why: "Nobody can see which names are asked for and from where: not the scan of your subdomains before an attack, nor whether anybody still uses a record that you want to delete.",
  fix: {
    text: "Send the zone's query logs to a CloudWatch log group in us-east-1, with a resource policy that lets route53.amazonaws.com write to it.",
    cli: "aws route53 create-query-logging-config --hosted-zone-id <zone-id> --cloud-watch-logs-log-group-arn <log-group-arn>",
    terraform: `resource "aws_route53_query_log" "<name>" {
  zone_id                  = aws_route53_zone.<name>.zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.<name>.arn
}`,
    cloudformation: `Type: AWS::Route53::HostedZone
Properties:
  Name: <domain>
  QueryLoggingConfig:
    CloudWatchLogsLogGroupArn: <log-group-arn>`,
  },
  references: {
    fsbp: ["Route53.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/route53-controls.html#route53-2",
    ],
  },
  examples: {
    pass: "The zone's queries go to the log group /aws/route53/example.com.",
    fail: "The zone is public, and has no query logging configuration.",
  },
  subject: hostedZone.with("queryLogging"),
  check: (zone) => {
    if (isPrivate(zone)) return skip("is private: Route 53 Resolver logs the queries of VPCs");
    // Only the commercial cloud has it.
    if (!zone.arn.startsWith("arn:aws:")) return skip("Route 53 logs no queries of public zones in this partition");
    return zone.queryLogging.length > 0 ? pass : fail("has no query logging configuration");
  },
});

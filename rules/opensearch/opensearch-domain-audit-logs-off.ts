import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { asksWho, openSearchDomain, publishes } from "../../src/services/opensearch/domain.ts";
import { tooOldFor } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-audit-logs-off",
  title: "OpenSearch domain publishes no audit log",
  severity: "medium",
  why: "Nobody can tell afterwards who logged in, who failed to, and who read or changed which index.",
  fix: {
    text: "Turn on fine-grained access control, publish the audit log (AUDIT_LOGS) to a CloudWatch log group, and then turn audit logging on in OpenSearch Dashboards too: without that nothing is written.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --log-publishing-options 'AUDIT_LOGS={CloudWatchLogsLogGroupArn=<log-group-arn>,Enabled=true}'",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  log_publishing_options {
    log_type                 = "AUDIT_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    LogPublishingOptions:
      AUDIT_LOGS:
        CloudWatchLogsLogGroupArn: !GetAtt <LogGroup>.Arn
        Enabled: true`,
  },
  references: {
    fsbp: ["Opensearch.5", "ES.5"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5",
    ],
  },
  examples: {
    pass: "AUDIT_LOGS goes to a log group.",
    fail: "AUDIT_LOGS was never set up, or is turned off.",
  },
  subject: openSearchDomain.with(),
  check: (domain) => {
    if (publishes(domain, "AUDIT_LOGS")) return pass;
    const old = tooOldFor(domain.EngineVersion, "6.7");
    if (old) return skip(old);
    const first = asksWho(domain) ? "" : "; fine-grained access control, which it needs, is off too";
    return fail(`its audit log is not published${first}`, { LogPublishingOptions: domain.LogPublishingOptions });
  },
});

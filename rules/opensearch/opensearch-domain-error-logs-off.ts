import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { openSearchDomain, publishes } from "../../src/services/opensearch/domain.ts";
import { tooOldFor } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-error-logs-off",
  title: "OpenSearch domain publishes no error log",
  severity: "medium",
  why: "When the cluster turns red, a query fails or a snapshot breaks off, nobody can read why: AWS shows the nodes' log nowhere else.",
  fix: {
    text: "Publish the error log (ES_APPLICATION_LOGS) to a CloudWatch log group whose resource policy lets es.amazonaws.com write.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --log-publishing-options 'ES_APPLICATION_LOGS={CloudWatchLogsLogGroupArn=<log-group-arn>,Enabled=true}'",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    LogPublishingOptions:
      ES_APPLICATION_LOGS:
        CloudWatchLogsLogGroupArn: !GetAtt <LogGroup>.Arn
        Enabled: true`,
  },
  references: {
    fsbp: ["Opensearch.4", "ES.4"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-4",
    ],
  },
  examples: {
    pass: "ES_APPLICATION_LOGS goes to a log group.",
    fail: "ES_APPLICATION_LOGS was never set up, or is turned off.",
  },
  subject: openSearchDomain.with(),
  check: (domain) => {
    if (publishes(domain, "ES_APPLICATION_LOGS")) return pass;
    const old = tooOldFor(domain.EngineVersion, "5.1");
    if (old) return skip(old);
    return fail("its error log is not published", { LogPublishingOptions: domain.LogPublishingOptions });
  },
});

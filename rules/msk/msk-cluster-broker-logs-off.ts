import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-broker-logs-off",
  title: "MSK cluster delivers no broker logs",
  severity: "medium",
  why: "When clients are refused or a broker misbehaves, there is nothing to look at: MSK gives no access to the brokers themselves.",
  fix: {
    text: "Deliver the brokers' logs to a log group, a bucket or a delivery stream.",
    cli: "aws kafka update-monitoring --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --logging-info 'BrokerLogs={CloudWatchLogs={Enabled=true,LogGroup=<log-group>}}'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.<name>.name
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    LoggingInfo:
      BrokerLogs:
        CloudWatchLogs:
          Enabled: true
          LogGroup: !Ref <LogGroup>`,
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-logging.html"],
  },
  examples: { pass: "Broker logs go to a log group.", fail: "No destination of broker logs is on." },
  subject: mskCluster.with(),
  check: ({ Provisioned: { LoggingInfo } }) => {
    const { CloudWatchLogs: group, Firehose: stream, S3: bucket } = LoggingInfo?.BrokerLogs ?? {};
    const named = [
      [group?.Enabled, group?.LogGroup],
      [stream?.Enabled, stream?.DeliveryStream],
      [bucket?.Enabled, bucket?.Bucket],
    ];
    const on = named.filter(([enabled]) => enabled === true);
    if (on.some(([, target]) => target)) return pass;
    const message = on.length > 0 ? "its broker logs have no destination" : "its broker logs are delivered nowhere";
    return fail(message, { BrokerLogs: LoggingInfo?.BrokerLogs ?? "not set" });
  },
});

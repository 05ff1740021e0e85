import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { connector } from "../../src/services/kafkaconnect/connector.ts";

export default defineRule({
  id: "kafkaconnect-connector-logs-off",
  title: "MSK connector delivers no worker logs",
  severity: "medium",
  why: "A connector that stops copying says why in its worker logs only; without them there is nothing to look at.",
  fix: {
    text: "Make the connector again with logs to a log group, a bucket or a delivery stream: the setting of a connector cannot be changed.",
    cli: "aws kafkaconnect create-connector --connector-name <connector> --log-delivery 'workerLogDelivery={cloudWatchLogs={enabled=true,logGroup=<log-group>}}' --kafka-cluster-encryption-in-transit encryptionType=TLS --kafka-cluster-client-authentication authenticationType=IAM --kafka-cluster file://<cluster.json> --kafka-connect-version <version> --capacity file://<capacity.json> --connector-configuration file://<settings.json> --plugins file://<plugins.json> --service-execution-role-arn <role-arn>",
    terraform: `resource "aws_mskconnect_connector" "<name>" {
  # …
  log_delivery {
    worker_log_delivery {
      cloudwatch_logs {
        enabled   = true
        log_group = aws_cloudwatch_log_group.<name>.name
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::KafkaConnect::Connector
  Properties:
    LogDelivery:
      WorkerLogDelivery:
        CloudWatchLogs:
          Enabled: true
          LogGroup: !Ref <LogGroup>`,
  },
  references: {
    fsbp: ["MSK.5"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-5",
    ],
  },
  examples: { pass: "Worker logs go to a log group.", fail: "No destination of worker logs is on." },
  subject: connector.with(),
  check: ({ logDelivery }) => {
    const { cloudWatchLogs, firehose, s3 } = logDelivery?.workerLogDelivery ?? {};
    return cloudWatchLogs?.enabled || firehose?.enabled || s3?.enabled
      ? pass
      : fail("its worker logs are delivered nowhere", { logDelivery: logDelivery ?? "not set" });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isActiveMq, mqBroker } from "../../src/services/mq/broker.ts";

export default defineRule({
  id: "mq-broker-audit-logs-off",
  title: "ActiveMQ broker sends no audit logs to CloudWatch",
  severity: "medium",
  why: "Who changed queues, users and settings through the console or JMX stays unknown, after a mistake as after an intrusion.",
  fix: {
    text: "Turn audit logs on, with a resource policy of CloudWatch Logs that lets Amazon MQ write them, and restart the broker in a quiet hour: until then nothing changes.",
    cli: "aws mq update-broker --broker-id <broker-id> --logs Audit=true,General=true\naws mq reboot-broker --broker-id <broker-id>",
    terraform: `resource "aws_mq_broker" "<name>" {
  # …
  logs {
    audit   = true
    general = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AmazonMQ::Broker
  Properties:
    Logs:
      Audit: true
      General: true`,
  },
  references: {
    fsbp: ["MQ.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/configure-logging-monitoring-activemq.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html#mq-2",
    ],
  },
  concerns: { cloudformation: "Logs.Audit", terraform: ["aws_mq_broker.logs.audit"] },
  examples: { pass: "Audit logs are on.", fail: "Only general logs are on." },
  subject: mqBroker.with("logs"),
  check: (broker) => {
    if (!isActiveMq(broker)) return skip("RabbitMQ brokers have no audit logs");
    const { Audit, General, Pending } = broker.logs;
    if (Audit) return pass;
    const later = Pending?.Audit ? ", and will be on only after a restart" : "";
    return fail(`audit logs are off${later}`, { Audit: Audit ?? "not set", General, Pending });
  },
});

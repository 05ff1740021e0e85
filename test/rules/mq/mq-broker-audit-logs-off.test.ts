import rule from "../../../rules/mq/mq-broker-audit-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const broker = {
  BrokerArn: "arn:aws:mq:eu-west-1:111122223333:broker:orders:b-1",
  BrokerId: "b-1",
  BrokerName: "orders",
  BrokerState: "RUNNING",
  DeploymentMode: "SINGLE_INSTANCE",
  EngineType: "ACTIVEMQ",
};
const logging = (logs: object) => ({ ...broker, logs });

verdicts(rule, {
  passes: { on: { subject: logging({ Audit: true, General: false }) } },
  fails: {
    "only general logs": { subject: logging({ Audit: false, General: true }), message: "audit logs are off" },
    "only after a restart": {
      subject: logging({ Audit: false, General: true, Pending: { Audit: true } }),
      message: /only after a restart/,
    },
    "not said": { subject: logging({}) },
  },
  skips: { RabbitMQ: { subject: denied({ ...broker, EngineType: "RABBITMQ" }, "logs") } },
  unknowns: { denied: { subject: denied({ ...broker }, "logs") } },
});

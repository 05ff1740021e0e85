import rule from "../../../rules/cloudwatch/cloudwatch-alarm-orphaned-metric.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmOf, alarmOn } from "./samples.ts";

const server: Given = [[instance, [{ InstanceId: "i-1" }]]];
const math = (...names: string[]) =>
  alarmOf({
    Metrics: names.map((Value, i) => ({
      Id: `m${i}`,
      MetricStat: { Metric: { Namespace: "AWS/SQS", MetricName: "m", Dimensions: [{ Name: "QueueName", Value }] } },
    })),
  });
const orders: Given = [[queue, [{ QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/orders` }]]];

verdicts(rule, {
  passes: {
    "its instance is there": { subject: alarmOn("AWS/EC2", "InstanceId", "i-1"), given: server },
    "so is what its agent measures": { subject: alarmOn("CWAgent", "InstanceId", "i-1"), given: server },
    "its queue is there": { subject: math("orders"), given: orders },
  },
  fails: {
    "its instance is gone": {
      subject: alarmOn("AWS/EC2", "InstanceId", "i-2"),
      given: server,
      message: "the instance i-2 does not exist",
    },
    "its database is gone": { subject: alarmOn("AWS/RDS", "DBInstanceIdentifier", "orders") },
    "its function is gone": { subject: alarmOn("AWS/Lambda", "FunctionName", "ship") },
    "one of two queues is gone": {
      subject: math("orders", "bills"),
      given: orders,
      message: "the queue bills does not exist",
    },
  },
  skips: {
    "a metric of the account": { subject: alarmOf({ Namespace: "Shop", MetricName: "orders" }) },
    "another namespace": { subject: alarmOn("AWS/ECS", "ServiceName", "shop") },
    "a server outside AWS": { subject: alarmOn("CWAgent", "InstanceId", "mi-0a1b") },
  },
  unknowns: { "queues unlisted": { subject: math("orders"), given: [[queue, UNLISTED]] } },
});

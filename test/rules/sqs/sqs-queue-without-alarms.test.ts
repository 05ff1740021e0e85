import rule from "../../../rules/sqs/sqs-queue-without-alarms.ts";
import { metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarm, queryAlarm, SCALING } from "../cloudwatch/alarm-samples.ts";
import { bare, queueOf, redrive } from "./samples.ts";

const orders = queueOf("orders", redrive("rest"));
const given = (...alarms: object[]): Given => [[metricAlarm, alarms]];
const on = (metric: string, QueueName = "orders", actions?: string[]) =>
  given(alarm("AWS/SQS", metric, { QueueName }, actions));

verdicts(rule, {
  passes: {
    "its age": { subject: orders, given: on("ApproximateAgeOfOldestMessage") },
    "how many wait": { subject: orders, given: on("ApproximateNumberOfMessagesVisible") },
    "of a queue for dead letters": {
      subject: queueOf("rest"),
      given: [...on("ApproximateNumberOfMessagesVisible", "rest"), [queue, [orders]]],
    },
    "a query over all queues, whatever its attributes": {
      subject: denied(bare("orders"), "attributes"),
      given: given(queryAlarm('SELECT MAX(ApproximateAgeOfOldestMessage) FROM SCHEMA("AWS/SQS", QueueName)')),
    },
  },
  fails: {
    none: { subject: orders, message: /watches ApproximateAgeOfOldestMessage or Approx/, severity: "low" },
    "only its dead letters'": {
      subject: orders,
      given: [...on("ApproximateNumberOfMessagesVisible", "rest"), [queue, [queueOf("rest")]]],
    },
    "one that adds consumers": {
      subject: orders,
      given: on("ApproximateNumberOfMessagesVisible", "orders", SCALING),
    },
    "what is sent": { subject: orders, given: on("NumberOfMessagesSent") },
    "by an option": {
      subject: orders,
      given: on("ApproximateAgeOfOldestMessage"),
      options: { metrics: ["ApproximateNumberOfMessagesVisible"] },
    },
  },
  skips: {
    "dead letters": { subject: queueOf("rest"), given: [[queue, [orders]]], message: /sqs-queue-dead-letter-backlog/ },
    "a query by tags": {
      subject: orders,
      given: given(queryAlarm(`SELECT MAX(ApproximateAgeOfOldestMessage) FROM "AWS/SQS" WHERE tag.a = 'b'`)),
    },
  },
  unknowns: {
    "alarms unlisted": { subject: orders, given: [[metricAlarm, UNLISTED]] },
    "it may hold another's dead letters": {
      subject: queueOf("rest"),
      given: [[queue, [denied(bare("x"), "attributes")]]],
    },
  },
});

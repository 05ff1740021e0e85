import rule from "../../../rules/sqs/sqs-queue-dead-letter-backlog.ts";
import { metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { bare, queueOf, redrive } from "./samples.ts";

const rest = (waiting: number) => queueOf("rest", { ApproximateNumberOfMessages: `${waiting}` });
const alarm = (MetricName: string, Value = "rest", AlarmActions = ["arn:aws:sns:eu-west-1:111122223333:on-call"]) => ({
  ...{ AlarmName: "rest", AlarmArn: "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:rest", Namespace: "AWS/SQS" },
  ...{ MetricName, Dimensions: [{ Name: "QueueName", Value }], AlarmActions },
});
const source = queueOf("orders", redrive("rest"));
const given = (...alarms: object[]): Given => [
  [queue, [source]],
  [metricAlarm, alarms],
];

verdicts(rule, {
  passes: {
    "empty and watched": { subject: rest(0), given: given(alarm("ApproximateNumberOfMessagesVisible")) },
    "its age is watched": { subject: rest(0), given: given(alarm("ApproximateAgeOfOldestMessage")) },
  },
  fails: {
    "some wait, though watched": {
      subject: rest(17),
      given: given(alarm("ApproximateNumberOfMessagesVisible")),
      message: "about 17 dead letters of orders wait in it",
      severity: "medium",
    },
    "empty but not watched": { subject: rest(0), given: given(), severity: "low" },
    "what is sent is watched": { subject: rest(0), given: given(alarm("NumberOfMessagesSent")) },
    "another is watched": { subject: rest(0), given: given(alarm("ApproximateNumberOfMessagesVisible", "orders")) },
    "the alarm tells nobody": {
      subject: rest(0),
      given: given(alarm("ApproximateNumberOfMessagesVisible", "rest", [])),
    },
  },
  skips: { "nobody's dead letters": { subject: rest(5) } },
  unknowns: {
    "it may be another's": { subject: rest(5), given: [[queue, [denied(bare("x"), "attributes")]]] },
    "alarms unlisted": {
      subject: rest(0),
      given: [
        [queue, [source]],
        [metricAlarm, UNLISTED],
      ],
    },
  },
});

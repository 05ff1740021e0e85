import rule from "../../../rules/cloudwatch/cloudwatch-alarm-without-action.ts";
import { compositeAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmOf, topicArn } from "./samples.ts";

const silent = alarmOf({ AlarmActions: [] });
const under = (AlarmRule: string, AlarmActions = [topicArn]): Given => [
  [compositeAlarm, [{ AlarmName: "all", AlarmArn: "arn:aws:cloudwatch:all", AlarmRule, AlarmActions }]],
];

verdicts(rule, {
  passes: {
    "it calls a topic": { subject: alarmOf(), given: [[compositeAlarm, UNLISTED]] },
    "it is under a composite alarm": { subject: silent, given: under('ALARM("busy")') },
  },
  fails: {
    "it calls nothing": { subject: silent, message: "it calls nothing when it goes off" },
    "it calls only when all is well": {
      subject: alarmOf({ AlarmActions: [], OKActions: [topicArn] }),
      message: /in other states/,
    },
    "it is under a composite alarm that calls nothing": { subject: silent, given: under('ALARM("busy")', []) },
    "a composite alarm waits for it not": { subject: silent, given: under('NOT ALARM("busy")') },
  },
  unknowns: { "composite alarms unlisted": { subject: silent, given: [[compositeAlarm, UNLISTED]] } },
});

import rule from "../../../rules/rds/rds-instance-without-alarms.ts";
import { compositeAlarm, metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmOn, instance, member } from "./samples.ts";

const own = { DBInstanceIdentifier: "orders" };
const alarms = (...items: object[]): Given => [[metricAlarm, items]];
const cpu = alarmOn("CPUUtilization", own);
const storage = alarmOn("FreeStorageSpace", own);
const connections = alarmOn("DatabaseConnections", own);
const silent = { ...cpu, AlarmActions: [] };
const query = (Expression: string, name = "query") => ({
  ...alarmOn("x", { name }),
  Namespace: undefined,
  MetricName: undefined,
  Metrics: [{ Id: "q1", Expression }],
});

verdicts(rule, {
  passes: {
    "an alarm for each": { subject: instance, given: alarms(cpu, storage, connections) },
    "a silent one under a composite alarm": {
      subject: instance,
      given: [
        ...alarms(silent, storage, connections),
        [
          compositeAlarm,
          [{ AlarmName: "all", AlarmArn: "arn:a", AlarmActions: ["arn:sns"], AlarmRule: `ALARM("${cpu.AlarmName}")` }],
        ],
      ],
    },
    "a query over all instances": {
      subject: instance,
      given: alarms(
        query('SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) GROUP BY DBInstanceIdentifier'),
        storage,
        connections,
      ),
    },
    "what the option asks for": {
      subject: instance,
      given: alarms(cpu),
      options: { metrics: ["CPUUtilization|DBLoad"] },
    },
  },
  fails: {
    none: { subject: instance, evidence: { missing: ["CPUUtilization", "FreeStorageSpace", "DatabaseConnections"] } },
    "one without an action": {
      subject: instance,
      given: alarms(silent, storage, connections),
      message: /watches CPUUtil/,
    },
    "one that is switched off": {
      subject: instance,
      given: alarms({ ...cpu, ActionsEnabled: false }, storage, connections),
    },
    "of another instance": {
      subject: instance,
      given: alarms(alarmOn("CPUUtilization", { DBInstanceIdentifier: "else" }), storage, connections),
    },
    "over all databases together": {
      subject: instance,
      given: alarms(alarmOn("CPUUtilization", {}), storage, connections),
    },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "not yet made": { subject: { ...instance, DBInstanceStatus: "creating" } },
    "a query that selects by tags": {
      subject: instance,
      given: alarms(
        query(
          `SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier) WHERE tag.env = 'prod'`,
          "tagged",
        ),
        storage,
        connections,
      ),
      message: /x-tagged watch/,
    },
  },
  unknowns: {
    "alarms unlisted": { subject: instance, given: [[metricAlarm, UNLISTED]] },
    "composite alarms unlisted": { subject: instance, given: [...alarms(silent), [compositeAlarm, UNLISTED]] },
  },
});

import rule from "../../../rules/rds/rds-cluster-without-alarms.ts";
import { metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmOn, cluster, serverlessV1 } from "./samples.ts";

const whole = { DBClusterIdentifier: "shop" };
const two = { ...cluster, DBClusterMembers: [{ DBInstanceIdentifier: "shop-1" }, { DBInstanceIdentifier: "shop-2" }] };
const alarms = (...items: object[]): Given => [[metricAlarm, items]];
const rest = [alarmOn("FreeableMemory", whole), alarmOn("DatabaseConnections", whole)];
const cpuOf = (DBInstanceIdentifier: string) => alarmOn("CPUUtilization", { DBInstanceIdentifier });

verdicts(rule, {
  passes: {
    "on the cluster": { subject: two, given: alarms(alarmOn("CPUUtilization", whole), ...rest) },
    "on the writer, whichever it is": {
      subject: two,
      given: alarms(alarmOn("CPUUtilization", { ...whole, Role: "WRITER" }), ...rest),
    },
    "on each instance": { subject: two, given: alarms(cpuOf("shop-1"), cpuOf("shop-2"), ...rest) },
    "on the capacity in place of memory": {
      subject: cluster,
      given: alarms(alarmOn("CPUUtilization", whole), alarmOn("ACUUtilization", whole), rest[1]!),
    },
    "Serverless v1": {
      subject: serverlessV1,
      given: alarms(alarmOn("CPUUtilization", whole), alarmOn("ServerlessDatabaseCapacity", whole), rest[1]!),
    },
  },
  fails: {
    none: { subject: cluster, message: /FreeableMemory or ServerlessDatabaseCapacity or ACUUtilization/ },
    "on one instance of two": {
      subject: two,
      given: alarms(cpuOf("shop-1"), ...rest),
      evidence: { missing: ["CPUUtilization"] },
    },
    "on the readers": { subject: two, given: alarms(alarmOn("CPUUtilization", { ...whole, Role: "READER" }), ...rest) },
  },
  skips: {
    "no instances": { subject: { ...cluster, DBClusterMembers: [] } },
    "not yet made": { subject: { ...cluster, Status: "creating" } },
  },
  unknowns: { "alarms unlisted": { subject: cluster, given: [[metricAlarm, UNLISTED]] } },
});

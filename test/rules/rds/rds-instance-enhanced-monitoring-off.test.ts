import rule from "../../../rules/rds/rds-instance-enhanced-monitoring-off.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, instance, member } from "./samples.ts";

verdicts(rule, {
  passes: {
    "every minute": { subject: { ...instance, MonitoringInterval: 60 } },
    "a member by itself": { subject: { ...member, MonitoringInterval: 15 }, given: [[dbCluster, UNLISTED]] },
    "a member by its cluster": { subject: member, given: [[dbCluster, [{ ...cluster, MonitoringInterval: 30 }]]] },
  },
  fails: {
    off: { subject: { ...instance, MonitoringInterval: 0 }, message: "Enhanced Monitoring is off" },
    "not told": { subject: instance },
    "a member, and its cluster": { subject: member, given: [[dbCluster, [cluster]]] },
    "more seldom than the option": {
      subject: { ...instance, MonitoringInterval: 60 },
      options: { seconds: 10 },
      message: /every 60 seconds/,
    },
  },
  skips: {
    "RDS Custom": { subject: { ...instance, Engine: "custom-oracle-ee" } },
    "not yet made": { subject: { ...instance, DBInstanceStatus: "creating" } },
  },
  unknowns: { "cluster unlisted": { subject: member, given: [[dbCluster, UNLISTED]] } },
});

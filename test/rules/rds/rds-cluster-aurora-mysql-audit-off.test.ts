import rule from "../../../rules/rds/rds-cluster-aurora-mysql-audit-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster, multiAz, parameters } from "./samples.ts";

const on = (server_audit_logging?: string, server_audit_events?: string, status = "in-sync") => ({
  ...cluster,
  Engine: "aurora-mysql",
  DBClusterParameterGroup: "shop",
  DBClusterMembers: [{ DBInstanceIdentifier: "shop-1", DBClusterParameterGroupStatus: status }],
  parameters: parameters({ server_audit_logging, server_audit_events }),
});

verdicts(rule, {
  passes: {
    "logins and changes": { subject: on("1", "CONNECT,QUERY_DDL") },
    "in words": { subject: on("ON", "CONNECT") },
  },
  fails: {
    off: { subject: on("0", "CONNECT"), message: /group shop leaves auditing off/ },
    "not set": { subject: on(undefined, undefined), evidence: { server_audit_logging: "not set" } },
    "no events": { subject: on("1", ""), message: /names no event/ },
    "not yet in force": { subject: on("1", "CONNECT", "pending-reboot"), evidence: { outOfSync: ["shop-1"] } },
  },
  skips: { "Aurora PostgreSQL": { subject: cluster }, "a Multi-AZ cluster": { subject: multiAz } },
  unknowns: {
    "parameters unread": { subject: denied(on("1", "CONNECT"), "parameters") },
    "a group that lists no such parameter": { subject: { ...on(), parameters: [] } },
  },
});

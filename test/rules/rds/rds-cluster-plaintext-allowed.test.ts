import rule from "../../../rules/rds/rds-cluster-plaintext-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster, multiAz, parameters } from "./samples.ts";

const postgres = (value?: string, status = "in-sync") => ({
  ...cluster,
  DBClusterParameterGroup: "shop",
  DBClusterMembers: [{ DBInstanceIdentifier: "shop-1", DBClusterParameterGroupStatus: status }],
  parameters: parameters({ "rds.force_ssl": value }),
});
const mysql = (value: string, of: object = { Engine: "aurora-mysql" }) => ({
  ...cluster,
  ...of,
  parameters: parameters({ require_secure_transport: value }),
});

verdicts(rule, {
  passes: {
    "Aurora PostgreSQL": { subject: postgres("1") },
    "Aurora PostgreSQL by its default": { subject: { ...postgres(undefined), EngineVersion: "17.4" } },
    "Aurora MySQL, in words": { subject: mysql("ON") },
    "a Multi-AZ cluster": { subject: mysql("1", multiAz) },
  },
  fails: {
    "Aurora PostgreSQL": { subject: postgres("0"), message: "rds.force_ssl is 0 in its parameter group shop" },
    "not set": { subject: postgres(undefined), message: /is not set/ },
    "Aurora MySQL": { subject: mysql("OFF"), evidence: { require_secure_transport: "OFF" } },
    "not yet in force": {
      subject: postgres("1", "pending-reboot"),
      message: /may not be in force before a reboot on shop-1/,
    },
  },
  skips: { "an engine that is new": { subject: { ...mysql("0"), Engine: "novel" } } },
  unknowns: { "parameters unread": { subject: denied(postgres("1"), "parameters") } },
});

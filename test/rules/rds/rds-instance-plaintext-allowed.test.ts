import rule from "../../../rules/rds/rds-instance-plaintext-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { instance, member, parameters } from "./samples.ts";

const on = (Engine: string, values: Record<string, string | undefined>, ParameterApplyStatus = "in-sync") => ({
  ...instance,
  Engine,
  EngineVersion: Engine === "mariadb" ? "10.11.4" : "16.4",
  DBParameterGroups: [{ DBParameterGroupName: "own", ParameterApplyStatus }],
  parameters: parameters(values),
});

verdicts(rule, {
  passes: {
    PostgreSQL: { subject: on("postgres", { "rds.force_ssl": "1" }) },
    MySQL: { subject: on("mysql", { require_secure_transport: "1" }) },
    "MariaDB, in words": { subject: on("mariadb", { require_secure_transport: "ON" }) },
    "MariaDB by its default": {
      subject: { ...on("mariadb", { require_secure_transport: undefined }), EngineVersion: "11.8.3" },
    },
    "SQL Server": { subject: on("sqlserver-se", { "rds.force_ssl": "1" }) },
  },
  fails: {
    PostgreSQL: { subject: on("postgres", { "rds.force_ssl": "0" }), message: /is 0 in its parameter group own/ },
    MySQL: { subject: on("mysql", { require_secure_transport: undefined }), message: /is not set/ },
    "not before a reboot": {
      subject: on("sqlserver-se", { "rds.force_ssl": "1" }, "pending-reboot"),
      message: /may not be in force before a reboot \(pending-reboot\)/,
    },
  },
  skips: {
    "a member of a cluster": { subject: member },
    Oracle: { subject: on("oracle-ee", {}), message: /oracle-ee has no parameter/ },
    "an old MariaDB": { subject: { ...on("mariadb", {}), EngineVersion: "10.4.34" } },
  },
  unknowns: {
    "parameters unread": { subject: denied(on("mysql", {}), "parameters") },
    "a group that lists no such parameter": { subject: on("mysql", {}) },
  },
});

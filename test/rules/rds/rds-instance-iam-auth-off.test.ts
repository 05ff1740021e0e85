import rule from "../../../rules/rds/rds-instance-iam-auth-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const off = { ...instance, IAMDatabaseAuthenticationEnabled: false };

verdicts(rule, {
  passes: { on: { subject: { ...instance, IAMDatabaseAuthenticationEnabled: true } } },
  fails: {
    PostgreSQL: { subject: off, evidence: { Engine: "postgres" } },
    "MariaDB that has it": { subject: { ...off, Engine: "mariadb", EngineVersion: "10.11.9" } },
    stopped: { subject: { ...off, DBInstanceStatus: "stopped" } },
  },
  skips: {
    "SQL Server": { subject: { ...off, Engine: "sqlserver-se" }, message: /sqlserver-se has no/ },
    Oracle: { subject: { ...off, Engine: "oracle-ee" } },
    "RDS Custom": { subject: { ...off, Engine: "custom-mysql" } },
    "MariaDB before 10.6": { subject: { ...off, Engine: "mariadb", EngineVersion: "10.5.26" } },
    "a member of a cluster": { subject: { ...member, IAMDatabaseAuthenticationEnabled: false } },
    "not yet made": { subject: { ...off, DBInstanceStatus: "creating" } },
  },
});

import rule from "../../../rules/rds/rds-instance-log-exports-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const exporting = (Engine: string, ...EnabledCloudwatchLogsExports: string[]) => ({
  ...instance,
  Engine,
  EnabledCloudwatchLogsExports,
});

verdicts(rule, {
  passes: {
    PostgreSQL: { subject: exporting("postgres", "upgrade", "postgresql", "iam-db-auth-error") },
    MySQL: { subject: exporting("mysql", "audit", "error", "general", "slowquery") },
    Oracle: { subject: exporting("oracle-se2-cdb", "alert", "audit", "listener", "trace") },
    "SQL Server": { subject: exporting("sqlserver-se", "agent", "error") },
    "SQL Server Express, which has no agent": { subject: exporting("sqlserver-ex", "error") },
    "what the option asks for": { subject: exporting("mysql", "error"), options: { logs: { mysql: ["error"] } } },
  },
  fails: {
    none: { subject: instance, message: "not exported to CloudWatch: postgresql, upgrade" },
    "some only": {
      subject: exporting("mariadb", "error", "slowquery"),
      evidence: { EnabledCloudwatchLogsExports: ["error", "slowquery"], missing: ["audit", "general"] },
    },
    "the option asks for Db2": {
      subject: exporting("db2-se"),
      options: { logs: { db2: ["diag.log"] } },
    },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "RDS Custom": { subject: exporting("custom-oracle-ee") },
    "an engine whose logs no control wants": { subject: exporting("db2-ae") },
    "not yet made": { subject: { ...exporting("postgres"), DBInstanceStatus: "creating" } },
  },
});

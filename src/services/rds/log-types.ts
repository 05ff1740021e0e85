import { engineFamily } from "./engine.ts";

/**
 * Logs that AWS's controls RDS.9, RDS.36, RDS.40 and RDS.42 want an instance to export, by engine family. Engines
 * that are not named here have none that a control wants.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9
 */
const INSTANCE_LOGS: Readonly<Record<string, readonly string[]>> = {
  mariadb: ["audit", "error", "general", "slowquery"],
  mysql: ["audit", "error", "general", "slowquery"],
  oracle: ["alert", "audit", "listener", "trace"],
  postgres: ["postgresql", "upgrade"],
  sqlserver: ["agent", "error"],
};

/** The logs that controls want of an instance's engine. SQL Server Express has no agent, and so no log of it. */
export function instanceLogs(engine = ""): readonly string[] | undefined {
  return engine === "sqlserver-ex" ? ["error"] : INSTANCE_LOGS[engineFamily(engine)];
}

/** RDS.34 and RDS.37 for Aurora; of Multi-AZ clusters the logs of RDS.9 that such clusters can export. */
export const CLUSTER_LOGS: Readonly<Record<string, readonly string[]>> = {
  "aurora-mysql": ["audit"],
  "aurora-postgresql": ["postgresql"],
  mysql: ["error", "general", "slowquery"],
  postgres: ["postgresql", "upgrade"],
};

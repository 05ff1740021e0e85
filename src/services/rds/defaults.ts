/** What a database listens on and is administered by when nobody has chosen otherwise. */

/** Default port by engine family. */
export const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  mysql: 3306,
  mariadb: 3306,
  postgres: 5432,
  oracle: 1521,
  sqlserver: 1433,
  db2: 50000,
  "aurora-mysql": 3306,
  "aurora-postgresql": 5432,
};

/**
 * The names that the console proposes; AWS's controls take neither of them, whatever the engine.
 * https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-default-admin-check.html
 */
export const isDefaultAdmin = (name: string): boolean => ["admin", "postgres"].includes(name.toLowerCase());

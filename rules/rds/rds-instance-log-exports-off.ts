import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { engineFamily, isCustom } from "../../src/services/rds/engine.ts";
import { instanceLogs } from "../../src/services/rds/log-types.ts";

export default defineRule({
  id: "rds-instance-log-exports-off",
  title: "RDS instance keeps logs from CloudWatch",
  severity: "medium",
  why: "Logs on the instance are rotated away within days and go with it; nobody is alarmed by them, and after an incident they are missing.",
  fix: {
    text: "Export the engine's logs to CloudWatch Logs. Some must be turned on first: general and slow query logs in the parameter group, audit logs of MySQL and MariaDB by the option MARIADB_AUDIT_PLUGIN.",
    cli: 'aws rds modify-db-instance --db-instance-identifier <instance> --cloudwatch-logs-export-configuration \'{"EnableLogTypes":["<log>"]}\'',
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  enabled_cloudwatch_logs_exports = ["<log>"]\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  EnableCloudwatchLogsExports:\n    - <log>",
  },
  references: {
    fsbp: ["RDS.9", "RDS.36", "RDS.40", "RDS.42"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9",
    ],
  },
  examples: {
    pass: "A PostgreSQL instance exports postgresql and upgrade.",
    fail: "A MySQL instance exports error only.",
  },
  options: z.object({
    logs: z
      ._default(z.record(z.string(), z.array(z.string())), {})
      .check(
        z.describe(
          "Logs that must be exported, in place of those that AWS's controls want, by engine (mariadb, mysql, oracle, postgres, sqlserver, db2): { mysql: [error, slowquery] }",
        ),
      ),
  }),
  subject: dbInstance.with(),
  check: (instance, { options }) => {
    const { Engine, DBInstanceStatus, EnabledCloudwatchLogsExports: exported = [] } = instance;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    if (isCustom(Engine)) return skip("RDS Custom exports no logs: they lie on its host");
    const wanted = options.logs[engineFamily(Engine)] ?? instanceLogs(Engine);
    if (!wanted) return skip(`no log of ${Engine} is required`);
    const missing = wanted.filter((log) => !exported.includes(log));
    if (missing.length === 0) return pass;
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    return fail(`not exported to CloudWatch: ${missing.join(", ")}`, {
      EnabledCloudwatchLogsExports: exported,
      missing,
    });
  },
});

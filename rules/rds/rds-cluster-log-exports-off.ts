import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCluster, isServerlessV1 } from "../../src/services/rds/db-cluster.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";
import { CLUSTER_LOGS } from "../../src/services/rds/log-types.ts";

export default defineRule({
  id: "rds-cluster-log-exports-off",
  title: "Database cluster keeps logs from CloudWatch",
  severity: "medium",
  why: "Logs on the instances are rotated away within days and go with them; nobody is alarmed by them, and after an incident they are missing.",
  fix: {
    text: "Export the engine's logs to CloudWatch Logs. Aurora MySQL writes its audit log only when server_audit_logging is 1 in the cluster's parameter group.",
    cli: 'aws rds modify-db-cluster --db-cluster-identifier <cluster> --cloudwatch-logs-export-configuration \'{"EnableLogTypes":["<log>"]}\'',
    terraform: 'resource "aws_rds_cluster" "<name>" {\n  # …\n  enabled_cloudwatch_logs_exports = ["<log>"]\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  EnableCloudwatchLogsExports:\n    - <log>",
  },
  references: {
    fsbp: ["RDS.34", "RDS.37"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.CloudWatch.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-34",
    ],
  },
  examples: {
    pass: "An Aurora MySQL cluster exports audit.",
    fail: "An Aurora PostgreSQL cluster exports nothing.",
  },
  options: z.object({
    logs: z
      ._default(z.record(z.string(), z.array(z.string())), {})
      .check(
        z.describe(
          "Logs that must be exported, in place of those that AWS's controls want, by engine (aurora-mysql, aurora-postgresql, mysql, postgres): { aurora-mysql: [audit, error] }",
        ),
      ),
  }),
  subject: dbCluster.with(),
  check: (cluster, { options }) => {
    const { Engine, Status, EnabledCloudwatchLogsExports: exported = [] } = cluster;
    if (isServerlessV1(cluster)) return skip("Aurora Serverless v1 exports whatever logs its parameter group turns on");
    const family = engineFamily(Engine);
    const wanted = options.logs[family] ?? CLUSTER_LOGS[family];
    if (!wanted) return skip(`no log of ${Engine} is required`);
    const missing = wanted.filter((log) => !exported.includes(log));
    if (missing.length === 0) return pass;
    if (Status === "creating") return skip("it is still being created");
    return fail(`not exported to CloudWatch: ${missing.join(", ")}`, {
      EnabledCloudwatchLogsExports: exported,
      missing,
    });
  },
});

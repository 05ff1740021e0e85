import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isCustom } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-instance-enhanced-monitoring-off",
  title: "Nobody measures the operating system under the database instance",
  severity: "low",
  why: "CloudWatch's own metrics come from outside the machine, once a minute; which process takes the memory or the CPU in a slow hour can then not be told.",
  fix: {
    text: "Turn on Enhanced Monitoring with a role that may write to CloudWatch Logs. The change interrupts nothing; the log group RDSOSMetrics costs by what it stores.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --monitoring-interval 60 --monitoring-role-arn <role-arn> --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  monitoring_interval = 60
  monitoring_role_arn = "<role-arn>"
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    MonitoringInterval: 60
    MonitoringRoleArn: <role-arn>`,
  },
  references: {
    fsbp: ["RDS.6"],
    wellArchitected: ["REL06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-6",
    ],
  },
  examples: { pass: "MonitoringInterval is 60.", fail: "MonitoringInterval is 0: Enhanced Monitoring is off." },
  options: z.object({
    seconds: z
      ._default(z.int().check(z.minimum(1), z.maximum(60)), 60)
      .check(z.describe("The most seconds that may lie between two measurements: 1, 5, 10, 15, 30 or 60")),
  }),
  subject: dbInstance.with(),
  context: { clusters: dbCluster.with() },
  check: (instance, { clusters, options: { seconds } }) => {
    const { MonitoringInterval: own = 0, DBClusterIdentifier, Engine, DBInstanceStatus } = instance;
    if (own > 0 && own <= seconds) return pass;
    if (isCustom(Engine)) return skip("RDS Custom has no Enhanced Monitoring: its host is yours to watch");
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    // Multi-AZ clusters, and Aurora clusters where somebody chose so, have the setting for all their instances.
    const shared = DBClusterIdentifier === undefined ? 0 : (clusters.get(DBClusterIdentifier)?.MonitoringInterval ?? 0);
    if (shared > 0 && shared <= seconds) return pass;
    const interval = own || shared;
    return fail(
      interval === 0
        ? "Enhanced Monitoring is off"
        : `Enhanced Monitoring measures every ${interval} seconds, more seldom than every ${seconds}`,
      { MonitoringInterval: interval, required: seconds },
    );
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { engineSupport } from "../../src/services/rds/support.ts";

export default defineRule({
  id: "rds-cluster-engine-end-of-support",
  title: "Database cluster runs an engine version that AWS no longer supports as standard, or soon will not",
  severity: "high",
  why: "After the end of standard support AWS charges Extended Support for each vCPU and hour, mends only grave holes, and in the end upgrades the database at a time that you did not choose.",
  fix: {
    text: "Upgrade the major version: try it on a restored snapshot or a blue/green deployment first, since it can change how queries behave.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --engine-version <version> --allow-major-version-upgrade --apply-immediately",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  engine_version              = "<version>"
  allow_major_version_upgrade = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    EngineVersion: <version>`,
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/extended-support.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html",
    ],
  },
  examples: {
    pass: "Aurora PostgreSQL 16 is supported until February 2029.",
    fail: "Aurora MySQL 2 left standard support in October 2024.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 180)
      .check(
        z.describe(
          "Days before the end of standard support from which a version counts; such a finding is of medium severity",
        ),
      ),
  }),
  subject: dbCluster.with(),
  check: (cluster, { now, options: { days } }) => {
    const support = engineSupport(cluster, now);
    if ("unknown" in support) return skip(support.unknown);
    const { endsOn, daysLeft, text, then } = support;
    if (daysLeft > days) return pass;
    const { EngineVersion, EngineLifecycleSupport } = cluster;
    const evidence = { EngineVersion, EngineLifecycleSupport, standardSupportEndsOn: endsOn };
    return daysLeft <= 0
      ? fail(`standard support of ${text} ended on ${endsOn}`, evidence)
      : fail(`standard support of ${text} ends on ${endsOn}; ${then}`, evidence, { severity: "medium" });
  },
});

import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-backup-retention-short",
  title: "Database cluster keeps its automatic backups for too few days",
  severity: "high",
  why: "Damage that is noticed only after the last backup has expired, by a faulty release or by an intruder, cannot be undone.",
  fix: {
    text: "Keep automatic backups for at least seven days; the default of one is too short to notice most damage. The change interrupts nothing.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7 --apply-immediately",
    terraform: 'resource "aws_rds_cluster" "<name>" {\n  # …\n  backup_retention_period = 7\n}',
    cloudformation: "Type: AWS::RDS::DBCluster\nProperties:\n  BackupRetentionPeriod: 7",
  },
  references: {
    fsbp: ["RDS.50"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-50",
    ],
  },
  concerns: { cloudformation: "BackupRetentionPeriod", terraform: ["aws_rds_cluster.backup_retention_period"] },
  examples: { pass: "BackupRetentionPeriod is 7.", fail: "BackupRetentionPeriod is 1, the default." },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 7)
      .check(z.describe("The fewest days that automatic backups must be kept, 1 to 35")),
  }),
  subject: dbCluster.with(),
  check: ({ BackupRetentionPeriod: kept = 0 }, { options: { days } }) =>
    kept >= days
      ? pass
      : fail(`automatic backups are kept for ${kept} of ${days} days`, {
          BackupRetentionPeriod: kept,
          required: days,
        }),
});

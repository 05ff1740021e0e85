import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-backup-retention-short",
  title: "Neptune cluster keeps its automatic backups for too few days",
  severity: "medium",
  why: "Damage that is noticed only after the last backup has expired, by a faulty release or by an intruder, cannot be undone.",
  fix: {
    text: "Keep automatic backups for at least seven days; the default of one is too short to notice most damage. The change interrupts nothing.",
    cli: "aws neptune modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7 --apply-immediately",
    terraform: 'resource "aws_neptune_cluster" "<name>" {\n  # …\n  backup_retention_period = 7\n}',
    cloudformation: "Type: AWS::Neptune::DBCluster\nProperties:\n  BackupRetentionPeriod: 7",
  },
  references: {
    fsbp: ["Neptune.5"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore-overview.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-5",
    ],
  },
  examples: { pass: "BackupRetentionPeriod is 7.", fail: "BackupRetentionPeriod is 1, the default." },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 7)
      .check(z.describe("The fewest days that automatic backups must be kept, 1 to 35")),
  }),
  subject: neptuneCluster.with(),
  check: ({ BackupRetentionPeriod: kept = 0 }, { options: { days } }) =>
    kept >= days
      ? pass
      : fail(`automatic backups are kept for ${kept} of ${days} days`, {
          BackupRetentionPeriod: kept,
          required: days,
        }),
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-backup-retention-short",
  title: "RDS instance keeps its automatic backups for too few days",
  severity: "high",
  why: "Damage that is noticed only after the last backup has expired, by a faulty release or by an intruder, cannot be undone.",
  fix: {
    text: "Keep automatic backups for at least seven days. Turning them on from 0 restarts the instance.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7 --apply-immediately",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  backup_retention_period = 7\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  BackupRetentionPeriod: 7",
  },
  references: {
    fsbp: ["RDS.11"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11",
    ],
  },
  concerns: { cloudformation: "BackupRetentionPeriod", terraform: ["aws_db_instance.backup_retention_period"] },
  examples: {
    pass: "BackupRetentionPeriod is 14.",
    fail: "BackupRetentionPeriod is 0: there are no automatic backups.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 7)
      .check(z.describe("The fewest days that automatic backups must be kept, 1 to 35")),
  }),
  subject: dbInstance.with(),
  check: (instance, { options: { days } }) => {
    const { BackupRetentionPeriod: kept = 0, PendingModifiedValues } = instance;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    if (kept >= days) return pass;
    const source = replicaSource(instance);
    if (source) return skip(`it is a read replica: the backups are those of its source ${source}`);
    const ordered = PendingModifiedValues?.BackupRetentionPeriod;
    const pending = ordered === undefined ? "" : `; ${ordered} are ordered but not yet in force`;
    return fail(
      (kept === 0 ? "automatic backups are off" : `automatic backups are kept for ${kept} of ${days} days`) + pending,
      { BackupRetentionPeriod: kept, required: days },
    );
  },
});

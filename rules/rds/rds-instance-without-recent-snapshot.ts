import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isWithin, lastBackup, latestOf } from "../../src/services/rds/backup-age.ts";
import { clusterDecides, dbInstance, replicaSource } from "../../src/services/rds/db-instance.ts";
import { dbSnapshot } from "../../src/services/rds/db-snapshot.ts";

export default defineRule({
  id: "rds-instance-without-recent-snapshot",
  title: "Database instance cannot be brought back to a point of the last day",
  severity: "medium",
  why: "After a loss, everything since the last backup is gone; backups that are configured but do not happen are noticed only then.",
  fix: {
    text: "Turn on automatic backups, which let you restore to any moment up to five minutes ago. Where they are on, look in the instance's events for why they fail.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7 --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  backup_retention_period = 7
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    BackupRetentionPeriod: 7`,
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html"],
  },
  examples: {
    pass: "Its latest restorable time is four minutes ago.",
    fail: "Automatic backups are off and the last manual snapshot is of last month.",
  },
  options: z.object({
    hours: z
      ._default(z.int().check(z.minimum(1)), 24)
      .check(z.describe("The most hours that may lie between now and the last restorable point or snapshot")),
  }),
  subject: dbInstance.with(),
  context: { snapshots: dbSnapshot.with() },
  check: (instance, { snapshots, now, options: { hours } }) => {
    const { LatestRestorableTime, BackupRetentionPeriod, DBInstanceStatus, InstanceCreateTime } = instance;
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    if (isWithin(hours, LatestRestorableTime, now)) return pass;
    const source = replicaSource(instance);
    if (source) return skip(`it is a read replica: the backups are those of its source ${source}`);
    if (DBInstanceStatus === "creating" || isWithin(hours, InstanceCreateTime, now))
      return skip("it is too young to have a backup");
    const latest = latestOf(snapshots.where("DBInstanceIdentifier", instance.name));
    if (isWithin(hours, latest?.SnapshotCreateTime, now)) return pass;
    if (DBInstanceStatus === "stopped" && (latest || LatestRestorableTime))
      return skip("it is stopped, so that nothing is added to what its last backup holds");
    return fail(lastBackup(LatestRestorableTime, latest), {
      LatestRestorableTime,
      BackupRetentionPeriod,
      DBSnapshotIdentifier: latest?.name,
      SnapshotCreateTime: latest?.SnapshotCreateTime,
      hours,
    });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isWithin, lastBackup, latestOf } from "../../src/services/rds/backup-age.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { dbClusterSnapshot } from "../../src/services/rds/db-cluster-snapshot.ts";

export default defineRule({
  id: "rds-cluster-without-recent-snapshot",
  title: "Database cluster cannot be brought back to a point of the last day",
  severity: "medium",
  why: "After a loss, everything since the last backup is gone; backups that are configured but do not happen are noticed only then.",
  fix: {
    text: "A cluster always has automatic backups, which reach up to five minutes ago: look in its events for why they fail. Until then, take a snapshot.",
    cli: "aws rds create-db-cluster-snapshot --db-cluster-identifier <cluster> --db-cluster-snapshot-identifier <snapshot>",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  backup_retention_period = 7
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    BackupRetentionPeriod: 7`,
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html"],
  },
  examples: {
    pass: "Its latest restorable time is four minutes ago.",
    fail: "Its latest restorable time is two days ago and nobody has taken a snapshot since.",
  },
  options: z.object({
    hours: z
      ._default(z.int().check(z.minimum(1)), 24)
      .check(z.describe("The most hours that may lie between now and the last restorable point or snapshot")),
  }),
  subject: dbCluster.with(),
  context: { snapshots: dbClusterSnapshot.with() },
  check: (cluster, { snapshots, now, options: { hours } }) => {
    const { LatestRestorableTime, Status, ClusterCreateTime, ReplicationSourceIdentifier: source } = cluster;
    if (isWithin(hours, LatestRestorableTime, now)) return pass;
    if (source) return skip(`it is a read replica: the backups are those of its source ${source}`);
    if (Status === "creating" || isWithin(hours, ClusterCreateTime, now))
      return skip("it is too young to have a backup");
    const latest = latestOf(snapshots.where("DBClusterIdentifier", cluster.name));
    if (isWithin(hours, latest?.SnapshotCreateTime, now)) return pass;
    if (Status === "stopped" && (latest || LatestRestorableTime))
      return skip("it is stopped, so that nothing is added to what its last backup holds");
    return fail(lastBackup(LatestRestorableTime, latest), {
      LatestRestorableTime,
      BackupRetentionPeriod: cluster.BackupRetentionPeriod,
      DBClusterSnapshotIdentifier: latest?.name,
      SnapshotCreateTime: latest?.SnapshotCreateTime,
      hours,
    });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { notYetMade, replicationGroup } from "../../src/services/elasticache/replication-group.ts";
import { elasticacheSnapshot, newest } from "../../src/services/elasticache/snapshot.ts";

export default defineRule({
  id: "elasticache-replication-group-without-recent-snapshot",
  title: "Replication group's newest finished backup is old, or there is none",
  severity: "medium",
  why: "Automatic backups are on, yet they do not come about; whoever counts on them finds out on the day of the restore.",
  fix: {
    text: "Look at the group's events for why its backups fail (often too little reserved memory on a node without a replica), mend that, and take a backup by hand.",
    cli: "aws elasticache describe-events --source-type replication-group --source-identifier <group> --duration 10080\naws elasticache create-snapshot --replication-group-id <group> --snapshot-name <snapshot>",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  snapshot_retention_limit = 7\n  snapshot_window          = "03:00-05:00"\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  SnapshotRetentionLimit: 7\n  SnapshotWindow: 03:00-05:00",
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html"],
  },
  examples: {
    pass: "A backup of this morning is available.",
    fail: "Daily backups are on, but the newest that is finished is nine days old.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 2)
      .check(z.describe("The greatest age of the newest finished backup, in days")),
  }),
  subject: replicationGroup.with(),
  context: { snapshots: elasticacheSnapshot.with() },
  check: (group, { snapshots, now, options: { days } }) => {
    const early = notYetMade(group);
    if (early) return skip(early);
    const { SnapshotRetentionLimit: kept = 0, ReplicationGroupCreateTime: made, Status } = group;
    const ageOf = (time: Date) => (now.getTime() - time.getTime()) / 86_400_000;
    const last = newest(snapshots.where("ReplicationGroupId", group.name));
    if (last && ageOf(last.at) <= days) return pass;
    if (made && ageOf(made) <= days) return skip(`it was made less than ${days} days ago`);
    if (kept === 0) return skip("automatic backups are off, of which elasticache-replication-group-backups-off speaks");
    const evidence = {
      SnapshotRetentionLimit: kept,
      Status,
      SnapshotName: last?.of.name,
      SnapshotCreateTime: last?.at,
    };
    return last
      ? fail(`its newest finished backup, ${last.of.name}, is ${Math.floor(ageOf(last.at))} days old`, evidence)
      : fail("automatic backups are on, but there is no finished one", evidence);
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { notYetMade, replicationGroup } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-backups-off",
  title: "Replication group keeps no automatic backups",
  severity: "medium",
  why: "What the cache holds beyond its source (sessions, queues, counters) cannot be brought back after a deletion or a faulty release.",
  fix: {
    text: "Keep daily backups for at least a day. The backup is taken from a replica where there is one; otherwise it costs the primary some performance. In cluster mode AWS chooses the nodes: leave the snapshotting cluster out.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --snapshot-retention-limit 7 --snapshotting-cluster-id <replica> --apply-immediately",
    terraform: 'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  snapshot_retention_limit = 7\n}',
    cloudformation: "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  SnapshotRetentionLimit: 7",
  },
  references: {
    fsbp: ["ElastiCache.1"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1",
    ],
  },
  examples: { pass: "SnapshotRetentionLimit is 7.", fail: "SnapshotRetentionLimit is 0: backups are off." },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 1)
      .check(z.describe("The fewest days that automatic backups must be kept, 1 to 35")),
  }),
  subject: replicationGroup.with(),
  check: (group, { options: { days } }) => {
    const { SnapshotRetentionLimit: kept = 0, GlobalReplicationGroupInfo: global } = group;
    if (kept >= days) return pass;
    const early = notYetMade(group);
    if (early) return skip(early);
    const copied =
      global?.GlobalReplicationGroupMemberRole?.toLowerCase() === "secondary"
        ? `; its data is also that of the primary of ${global.GlobalReplicationGroupId}`
        : "";
    return fail(
      (kept === 0 ? "automatic backups are off" : `automatic backups are kept for ${kept} of ${days} days`) + copied,
      { SnapshotRetentionLimit: kept, required: days },
    );
  },
});

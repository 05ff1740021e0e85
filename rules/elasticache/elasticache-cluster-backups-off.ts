import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { cacheCluster, groupDecides } from "../../src/services/elasticache/cache-cluster.ts";

export default defineRule({
  id: "elasticache-cluster-backups-off",
  title: "Single cache node keeps no automatic backups",
  severity: "medium",
  why: "The node has no replica: when it fails or is deleted, what the cache holds beyond its source (sessions, queues, counters) is gone.",
  fix: {
    text: "Keep daily backups for at least a day, in a quiet hour: with a single node they cost it some performance. Better, make it a replication group.",
    cli: "aws elasticache modify-cache-cluster --cache-cluster-id <cluster> --snapshot-retention-limit 7 --apply-immediately",
    terraform: `resource "aws_elasticache_cluster" "<name>" {
  # …
  snapshot_retention_limit = 7
}`,
    cloudformation: `<Name>:
  Type: AWS::ElastiCache::CacheCluster
  Properties:
    SnapshotRetentionLimit: 7`,
  },
  references: {
    fsbp: ["ElastiCache.1"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1",
    ],
  },
  examples: {
    pass: "A single node of Redis OSS has a SnapshotRetentionLimit of 7.",
    fail: "A single node of Redis OSS has a SnapshotRetentionLimit of 0: backups are off.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(35)), 1)
      .check(z.describe("The fewest days that automatic backups must be kept, 1 to 35")),
  }),
  subject: cacheCluster.with(),
  check: (cluster, { options: { days } }) => {
    const { Engine, SnapshotRetentionLimit: kept = 0, CacheNodeType, CacheClusterStatus } = cluster;
    const decided = groupDecides(cluster);
    if (decided) return skip(decided);
    if (Engine === "memcached") return skip("Memcached has no backups");
    if (kept >= days) return pass;
    if (CacheNodeType?.startsWith("cache.t1.")) return skip(`${CacheNodeType} has no backups`);
    if (CacheClusterStatus === "creating") return skip("it is still being created");
    return fail(kept === 0 ? "automatic backups are off" : `automatic backups are kept for ${kept} of ${days} days`, {
      SnapshotRetentionLimit: kept,
      required: days,
    });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { loneShards, notYetMade, replicationGroup } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-failover-off",
  title: "Replication group does not fail over by itself",
  severity: "medium",
  why: "When the primary node fails, nothing can be written until ElastiCache has replaced it or somebody has promoted a replica by hand.",
  fix: {
    text: "Turn on automatic failover. It needs a replica to fail over to, and a node type other than T1: add or change that first.",
    cli: "aws elasticache increase-replica-count --replication-group-id <group> --new-replica-count 1 --apply-immediately\naws elasticache modify-replication-group --replication-group-id <group> --automatic-failover-enabled --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  num_cache_clusters         = 2\n  automatic_failover_enabled = true\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  NumCacheClusters: 2\n  AutomaticFailoverEnabled: true",
  },
  references: {
    fsbp: ["ElastiCache.3"],
    wellArchitected: ["REL11-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-3",
    ],
  },
  examples: {
    pass: "AutomaticFailover is enabled.",
    fail: "AutomaticFailover is disabled, as it must be with a single node.",
  },
  subject: replicationGroup.with(),
  check: (group) => {
    const { AutomaticFailover, CacheNodeType = "" } = group;
    if (AutomaticFailover === "enabled" || AutomaticFailover === "enabling") return pass;
    const early = notYetMade(group);
    if (early) return skip(early);
    const lone = loneShards(group);
    const because = CacheNodeType.startsWith("cache.t1.")
      ? `, and ${CacheNodeType} cannot have it`
      : lone.length > 0
        ? ", and there is no replica to fail over to"
        : "";
    return fail(`automatic failover is ${AutomaticFailover === "disabling" ? "being turned off" : "off"}${because}`, {
      AutomaticFailover: AutomaticFailover ?? "disabled",
      CacheNodeType,
      shardsWithoutReplica: lone,
    });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { notYetMade, replicationGroup, zonesOf } from "../../src/services/elasticache/replication-group.ts";

export default defineRule({
  id: "elasticache-replication-group-multi-az-off",
  title: "Replication group does not survive the loss of an availability zone",
  severity: "medium",
  why: "When the zone that holds all nodes of a shard fails, the shard's data is lost and the application falls back on its database at full load.",
  fix: {
    text: "Turn on Multi-AZ and give each shard a replica in another zone than its primary's.",
    cli: "aws elasticache modify-replication-group --replication-group-id <group> --automatic-failover-enabled --multi-az-enabled --apply-immediately",
    terraform:
      'resource "aws_elasticache_replication_group" "<name>" {\n  # …\n  automatic_failover_enabled  = true\n  multi_az_enabled            = true\n  num_cache_clusters          = 2\n  preferred_cache_cluster_azs = ["<zone-a>", "<zone-b>"]\n}',
    cloudformation:
      "Type: AWS::ElastiCache::ReplicationGroup\nProperties:\n  AutomaticFailoverEnabled: true\n  MultiAZEnabled: true\n  NumCacheClusters: 2",
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html"],
  },
  examples: {
    pass: "MultiAZ is enabled, and each shard has nodes in two zones.",
    fail: "MultiAZ is enabled, but a shard's two nodes lie in the same zone.",
  },
  subject: replicationGroup.with(),
  check: (group) => {
    const { MultiAZ, NodeGroups = [], MemberClustersOutpostArns = [] } = group;
    const early = notYetMade(group);
    if (early) return skip(early);
    if (MemberClustersOutpostArns.length > 0) return skip("on Outposts ElastiCache has no Multi-AZ");
    const narrow = NodeGroups.map((shard) => ({ NodeGroupId: shard.NodeGroupId, zones: zonesOf(shard) })).filter(
      ({ zones }) => zones !== undefined && zones.length < 2,
    );
    const where = narrow.map(
      ({ NodeGroupId, zones }) => `shard ${NodeGroupId} lies in ${zones?.[0] ?? "no zone"} only`,
    );
    if (MultiAZ !== "enabled")
      return fail(["Multi-AZ is off", ...where].join("; "), {
        MultiAZ: MultiAZ ?? "disabled",
        shardsInOneZone: narrow,
      });
    return narrow.length === 0
      ? pass
      : fail(`Multi-AZ is on, but ${where.join("; ")}`, { MultiAZ, shardsInOneZone: narrow });
  },
});

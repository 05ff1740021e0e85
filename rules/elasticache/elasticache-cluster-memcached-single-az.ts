import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cacheCluster } from "../../src/services/elasticache/cache-cluster.ts";

export default defineRule({
  id: "elasticache-cluster-memcached-single-az",
  title: "Memcached cluster has all its nodes in one availability zone",
  severity: "medium",
  why: "When the zone fails, the whole cache is gone at once and the databases behind it take the full load.",
  fix: {
    text: "Spread the nodes over several zones: a running cluster of two or more nodes can be changed to cross-az, but only nodes added from then on lie elsewhere, so add some and remove old ones.",
    cli: "aws elasticache modify-cache-cluster --cache-cluster-id <cluster> --az-mode cross-az --num-cache-nodes <more> --new-availability-zones <other-zone> --apply-immediately",
    terraform:
      'resource "aws_elasticache_cluster" "<name>" {\n  # …\n  engine                       = "memcached"\n  num_cache_nodes              = 2\n  az_mode                      = "cross-az"\n  preferred_availability_zones = ["<zone-a>", "<zone-b>"]\n}',
    cloudformation:
      "Type: AWS::ElastiCache::CacheCluster\nProperties:\n  Engine: memcached\n  NumCacheNodes: 2\n  AZMode: cross-az\n  PreferredAvailabilityZones:\n    - <zone-a>\n    - <zone-b>",
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/FaultTolerance.html"],
  },
  examples: {
    pass: "Two nodes, one in each of two zones.",
    fail: "Three nodes, all in eu-west-1a.",
  },
  subject: cacheCluster.with(),
  check: ({ Engine, CacheNodes = [], NumCacheNodes, PreferredAvailabilityZone, ...cluster }) => {
    if (Engine !== "memcached") return skip(`it runs ${Engine}, not Memcached`);
    if (cluster.PreferredOutpostArn) return skip("on an Outpost there is one zone");
    if (cluster.CacheClusterStatus === "creating") return skip("it is still being created");
    const listed = new Set(CacheNodes.flatMap((node) => node.CustomerAvailabilityZone ?? []));
    if (listed.size > 1) return pass;
    // AWS says "Multiple" of a cluster whose nodes may lie in several zones; what the nodes say goes before it.
    if (listed.size === 0 && PreferredAvailabilityZone === "Multiple") return pass;
    const zone = [...listed][0] ?? PreferredAvailabilityZone;
    if (!zone) return skip("AWS does not say where its nodes lie");
    return fail(
      NumCacheNodes === 1 ? `its only node lies in ${zone}` : `its ${NumCacheNodes} nodes all lie in ${zone}`,
      {
        NumCacheNodes,
        zones: [...listed],
        PreferredAvailabilityZone,
      },
    );
  },
});

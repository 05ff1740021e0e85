import type { CacheCluster } from "@aws-sdk/client-elasticache";
import { type Collection, kind, type Resource } from "../../model/index.ts";
import { elasticache, ELASTICACHE_PAGE, tagList } from "./service.ts";

/**
 * Cache clusters with their nodes: Memcached clusters, single Redis OSS nodes, and every node of every replication
 * group (see ReplicationGroupId). Those being deleted are left out.
 */
export const cacheCluster = kind<CacheCluster>()("AWS::ElastiCache::CacheCluster", {
  list: elasticache("describeCacheClusters", {
    input: () => ({ ShowCacheNodeInfo: true }),
    pageSize: ELASTICACHE_PAGE,
    value: ({ CacheClusters = [] }) =>
      CacheClusters.filter(({ CacheClusterStatus }) => CacheClusterStatus !== "deleting"),
  }),
  identity: (c) => ({ arn: c.ARN, name: c.CacheClusterId }),
  tags: "tagList",
  aspects: { tagList },
});

/** Why a node of a replication group is not judged by itself: what is wrong with the group is said once, of the group. */
export function groupDecides({ ReplicationGroupId: group }: CacheCluster): string | undefined {
  return group === undefined ? undefined : `it is a node of the replication group ${group}, which is judged as a whole`;
}

/**
 * For what all nodes of a replication group have in common, and only their list tells: why a node is not accused beside
 * the first of them, which speaks for the group.
 */
export function firstNodeSpeaks(
  { ReplicationGroupId: group, name }: Resource<CacheCluster>,
  clusters: Collection<Resource<CacheCluster>>,
): string | undefined {
  if (group === undefined) return undefined;
  const [first] = clusters
    .where("ReplicationGroupId", group)
    .map((node) => node.name)
    .sort();
  return first === name ? undefined : `it is a node of ${group}, for which its first node ${first} is judged`;
}

import type { CacheCluster } from "@aws-sdk/client-elasticache";
import { kind } from "../../model/index.ts";
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

const arn = (rest: string) => `arn:aws:elasticache:eu-west-1:111122223333:${rest}`;

const node = (CacheClusterId: string, zone: string) => ({
  CacheClusterId,
  CacheNodeId: "0001",
  PreferredAvailabilityZone: zone,
});

/** A shard with a node in each of the zones. */
export const shard = (NodeGroupId: string, ...zones: string[]) => ({
  NodeGroupId,
  Status: "available",
  NodeGroupMembers: zones.map((zone, i) => node(`sessions-${NodeGroupId}-00${i + 1}`, zone)),
});

/** A replication group as DescribeReplicationGroups answers it, in the parts that rules read. */
export const group = {
  ReplicationGroupId: "sessions",
  ARN: arn("replicationgroup:sessions"),
  Status: "available",
  Engine: "redis",
  CacheNodeType: "cache.t4g.small",
  MemberClusters: ["sessions-001", "sessions-002"],
  NodeGroups: [shard("0001", "eu-west-1a", "eu-west-1b")],
};
export const alone = { ...group, MemberClusters: ["sessions-001"], NodeGroups: [shard("0001", "eu-west-1a")] };

/** A node of the group as DescribeCacheClusters answers it. */
export const nodeOf = (EngineVersion: string, CacheClusterId = "sessions-001") => ({
  CacheClusterId,
  ARN: arn(`cluster:${CacheClusterId}`),
  CacheClusterStatus: "available",
  Engine: "redis",
  EngineVersion,
  NumCacheNodes: 1,
  ReplicationGroupId: "sessions",
  CacheSubnetGroupName: "caches",
});

/** A Memcached cluster with a node in each of the zones. */
export const memcached = (...zones: string[]) => ({
  CacheClusterId: "pages",
  ARN: arn("cluster:pages"),
  CacheClusterStatus: "available",
  Engine: "memcached",
  EngineVersion: "1.6.22",
  NumCacheNodes: zones.length,
  CacheSubnetGroupName: "caches",
  PreferredAvailabilityZone: new Set(zones).size > 1 ? "Multiple" : zones[0],
  CacheNodes: zones.map((CustomerAvailabilityZone, i) => ({ CacheNodeId: `000${i + 1}`, CustomerAvailabilityZone })),
});

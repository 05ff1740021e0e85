import type { NodeGroup, ReplicationGroup } from "@aws-sdk/client-elasticache";
import { kind } from "../../model/index.ts";
import { elasticache, ELASTICACHE_PAGE, tagList } from "./service.ts";

/** Replication groups of Redis OSS and Valkey, without those being deleted or never made. */
export const replicationGroup = kind<ReplicationGroup>()("AWS::ElastiCache::ReplicationGroup", {
  list: elasticache("describeReplicationGroups", {
    pageSize: ELASTICACHE_PAGE,
    value: ({ ReplicationGroups = [] }) =>
      ReplicationGroups.filter(({ Status }) => Status !== "deleting" && Status !== "create-failed"),
  }),
  identity: (g) => ({ arn: g.ARN, name: g.ReplicationGroupId }),
  tags: "tagList",
  aspects: { tagList },
});

/** For what is settled only when a group has been made: why it cannot be judged yet. */
export function notYetMade({ Status }: ReplicationGroup): string | undefined {
  return Status === "creating" ? "it is still being created" : undefined;
}

/** The zones in which a shard's nodes sit, each once; undefined when AWS does not say it of every node. */
export function zonesOf({ NodeGroupMembers = [] }: NodeGroup): string[] | undefined {
  const zones = NodeGroupMembers.map((member) => member.PreferredAvailabilityZone);
  return zones.every((zone) => zone !== undefined) ? [...new Set(zones)].sort() : undefined;
}

/** Names of the shards without a replica. */
export function loneShards({ NodeGroups = [] }: ReplicationGroup): string[] {
  return NodeGroups.filter((shard) => (shard.NodeGroupMembers ?? []).length < 2).map(
    (shard) => shard.NodeGroupId ?? "",
  );
}

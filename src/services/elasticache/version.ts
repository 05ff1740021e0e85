import type { CacheCluster, ReplicationGroup } from "@aws-sdk/client-elasticache";
import type { Collection } from "../../model/index.ts";

/**
 * The engine version of a replication group, which only its nodes tell; undefined when it has no node yet. Raises
 * when its nodes may be among what could not be listed.
 */
export function versionOf(
  { MemberClusters = [] }: ReplicationGroup,
  clusters: Collection<CacheCluster>,
): string | undefined {
  for (const member of MemberClusters) {
    const version = clusters.get(member)?.EngineVersion;
    if (version !== undefined) return version;
  }
  return undefined;
}

/** Role-based access control came with Redis OSS 6; every Valkey has it. */
export function hasRoles(engine: string | undefined, version: string | undefined): boolean {
  return engine === "valkey" || Number.parseInt(version ?? "", 10) >= 6;
}

/**
 * Whether ElastiCache installs minor versions by itself when it is told to: only of Redis OSS from 6 and of Valkey.
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheCluster.html
 */
export const takesMinorUpgrades = (engine: string | undefined, version: string | undefined): boolean =>
  engine !== "memcached" && hasRoles(engine, version);

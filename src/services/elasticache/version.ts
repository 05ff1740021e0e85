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

import type { MskCluster } from "./cluster.ts";
import type { Durability } from "./configuration.ts";
import { zoneCount } from "./zones.ts";

/** What a topic of the cluster gets that says nothing of its own. */
export interface InForce {
  readonly copies: number;
  readonly inSync: number;
  readonly unclean: boolean;
  /** Where it is set. */
  readonly from: string;
}

/**
 * The cluster's own values, and MSK's default for those that it does not set.
 * https://docs.aws.amazon.com/msk/latest/developerguide/msk-default-configuration.html
 */
export function durabilityOf(cluster: MskCluster, own: Durability | undefined): InForce {
  const three = zoneCount(cluster) >= 3;
  const unclean = own?.["unclean.leader.election.enable"];
  return {
    copies: Number(own?.["default.replication.factor"] ?? (three ? 3 : 2)),
    inSync: Number(own?.["min.insync.replicas"] ?? (three ? 2 : 1)),
    unclean: unclean === undefined ? cluster.Provisioned.StorageMode !== "TIERED" : unclean.toLowerCase() === "true",
    from: own === undefined ? "MSK's default" : "its configuration",
  };
}

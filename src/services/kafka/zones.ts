import type { MskCluster } from "./cluster.ts";

/** How many zones the brokers are spread over: MSK takes one subnet of each. */
export function zoneCount({ Provisioned: { BrokerNodeGroupInfo: brokers } }: MskCluster): number {
  const zones = brokers?.ZoneIds ?? [];
  return new Set(zones.length > 0 ? zones : (brokers?.ClientSubnets ?? [])).size;
}

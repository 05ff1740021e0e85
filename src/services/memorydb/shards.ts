import type { Shard } from "@aws-sdk/client-memorydb";

/** Names of the shards without a replica. Shards whose nodes AWS does not tell are left out. */
export function loneShards(shards: readonly Shard[]): string[] {
  return shards
    .filter(({ Nodes, NumberOfNodes = Nodes?.length }) => NumberOfNodes === 1)
    .map(({ Name }) => Name ?? "(unnamed)");
}

/** Shards of which every node is known to lie in the same zone. */
export function oneZoneShards(shards: readonly Shard[]): { readonly shard: string; readonly zone: string }[] {
  return shards.flatMap(({ Name = "(unnamed)", Nodes = [] }) => {
    const [zone, ...others] = new Set(Nodes.map((node) => node.AvailabilityZone));
    return zone !== undefined && others.length === 0 ? [{ shard: Name, zone }] : [];
  });
}

/** True when every shard is known to have nodes in several zones. */
export function isSpread(shards: readonly Shard[]): boolean {
  const zonesOf = ({ Nodes = [] }: Shard) => new Set(Nodes.flatMap((node) => node.AvailabilityZone ?? []));
  return shards.length > 0 && shards.every((shard) => zonesOf(shard).size > 1);
}

import { cross, type Grid, uniteAll } from "./grid.ts";

/**
 * A set of packets of one family: source address × protocol × port. `named` has the protocols that some rule speaks
 * of (`tcp`, `udp`, `icmp`, `icmpv6`, or a number), and `rest` is the same for each of all others.
 */
export interface Space {
  readonly named: ReadonlyMap<string, Grid>;
  readonly rest: Grid;
}

/** How a protocol that no rule names is called in what is reported. */
export const OTHER_PROTOCOLS = "other protocols";

export const gridOf = (space: Space, protocol: string): Grid => space.named.get(protocol) ?? space.rest;

/** A space made protocol by protocol; `undefined` stands for all those that are not named. */
export function spaceOf(protocols: Iterable<string>, grid: (protocol: string | undefined) => Grid): Space {
  const named = new Map<string, Grid>();
  for (const protocol of protocols) if (protocol !== "all" && !named.has(protocol)) named.set(protocol, grid(protocol));
  return { named, rest: grid(undefined) };
}

export function crossSpaces(a: Space, b: Space): Space {
  return spaceOf([...a.named.keys(), ...b.named.keys()], (protocol) =>
    protocol === undefined ? cross(a.rest, b.rest) : cross(gridOf(a, protocol), gridOf(b, protocol)),
  );
}

export function uniteSpaces(all: readonly Space[]): Space {
  if (all.length === 1) return all[0]!;
  return spaceOf(
    all.flatMap(({ named }) => [...named.keys()]),
    (protocol) => uniteAll(all.map((space) => (protocol === undefined ? space.rest : gridOf(space, protocol)))),
  );
}

/** Each protocol's packets, those of the unnamed protocols last. */
export function* gridsOf(space: Space): Generator<[protocol: string, grid: Grid]> {
  yield* space.named;
  yield [OTHER_PROTOCOLS, space.rest];
}

export const isEmpty = (space: Space): boolean => [...gridsOf(space)].every(([, grid]) => grid.length === 0);

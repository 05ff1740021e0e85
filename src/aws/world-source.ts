import { toCidr, type Cidr } from "./cidr.ts";
import { isWorld } from "./coverage.ts";
import { publicSize } from "./public-space.ts";
import type { IpPermission, Opening } from "./security-group.ts";

/** A block that lets the world in, alone or together with its fellows, and the permission that holds it. */
export interface WorldSource {
  readonly cidr: string;
  /** Set when the block is an entry of a prefix list. */
  readonly prefixListId?: string;
  readonly permission: IpPermission;
}

/** Ports that the world reaches; `sources` are the evidence, widest first. */
export interface WorldOpening {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly sources: readonly WorldSource[];
}

/** A block on some ports, with its place in the group. */
export interface Entry extends WorldSource {
  readonly block: Cidr;
  readonly from: number;
  readonly to: number;
  /** The block is the world by itself. */
  readonly wide: boolean;
  /** How many public addresses it has. */
  readonly size: bigint;
}

function entry(opening: Opening, cidr: string, prefixListId?: string): Entry {
  const { from, to, permission } = opening;
  const origin = prefixListId === undefined ? {} : { prefixListId };
  const block = toCidr(cidr);
  const size = publicSize(block);
  return { cidr, ...origin, permission, from, to, block, size, wide: isWorld(block.family, size) };
}

const direct = new WeakMap<Opening, readonly Entry[]>();

/** The blocks with public addresses that an opening names itself. */
export function directEntries(opening: Opening): readonly Entry[] {
  let entries = direct.get(opening);
  if (!entries) {
    entries = opening.sources
      .flatMap((source) => (source.kind === "cidr" ? [entry(opening, source.cidr)] : []))
      .filter(({ size }) => size > 0n);
    direct.set(opening, entries);
  }
  return entries;
}

/**
 * The blocks with public addresses in the opening's prefix lists. A list that cannot be read is noted, not raised:
 * the other sources may decide without it.
 */
export function listedEntries(opening: Opening, errors: unknown[]): Entry[] {
  return opening.sources.flatMap((source) => {
    if (source.kind !== "prefix-list") return [];
    try {
      const entries = source.cidrs().map((cidr) => entry(opening, cidr, source.id));
      return entries.filter(({ size }) => size > 0n);
    } catch (error) {
      errors.push(error);
      return [];
    }
  });
}

/** Whether blocks that are not the world alone may be it together; if not, nobody need know what their union is. */
export function mayUnite(entries: readonly Entry[]): boolean {
  const total = { 4: 0n, 6: 0n };
  for (const { wide, block, size } of entries) if (!wide) total[block.family] += size;
  return isWorld(4, total[4]) || isWorld(6, total[6]);
}

/** What proves it: the blocks that are the world alone, else all that are together; widest first. */
export function evidence(entries: readonly Entry[]): WorldSource[] {
  const wide = entries.filter((one) => one.wide);
  return [...(wide.length > 0 ? wide : entries)]
    .sort((a, b) => a.block.prefix - b.block.prefix)
    .map(({ cidr, prefixListId, permission }) => ({
      cidr,
      ...(prefixListId === undefined ? {} : { prefixListId }),
      permission,
    }));
}

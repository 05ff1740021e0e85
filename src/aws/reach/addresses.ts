import type { Cidr } from "../cidr.ts";
import type { Family } from "../ip.ts";

/** Addresses from `start` to `end`, both included. */
export interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

/** A set of addresses of one family: sorted ranges that neither overlap nor touch, so that equal sets are equal lists. */
export type Addresses = readonly Range[];

export const NONE: Addresses = [];

export const union = (a: Addresses, b: Addresses): Addresses =>
  a.length === 0 ? b : b.length === 0 ? a : combine(a, b, (inA, inB) => inA || inB);

export const intersect = (a: Addresses, b: Addresses): Addresses =>
  a.length === 0 || b.length === 0 ? NONE : a === b ? a : combine(a, b, (inA, inB) => inA && inB);

export const subtract = (a: Addresses, b: Addresses): Addresses =>
  a.length === 0 || b.length === 0 ? a : combine(a, b, (inA, inB) => inA && !inB);

export function equal(a: Addresses, b: Addresses): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one.start === b[i]!.start && one.end === b[i]!.end));
}

/** The union of blocks, which must be of one family. */
export function ofBlocks(blocks: readonly Range[]): Addresses {
  const joined: { start: bigint; end: bigint }[] = [];
  for (const { start, end } of [...blocks].sort(byStart)) {
    const last = joined.at(-1);
    if (last === undefined || last.end + 1n < start) joined.push({ start, end });
    else if (last.end < end) last.end = end;
  }
  return joined;
}

export function sizeOf(addresses: Addresses): bigint {
  return addresses.reduce((sum, { start, end }) => sum + end - start + 1n, 0n);
}

export function has(addresses: Addresses, address: bigint): boolean {
  return addresses.some(({ start, end }) => start <= address && address <= end);
}

/** One sweep over the places where either set begins or ends. */
function combine(a: Addresses, b: Addresses, keep: (inA: boolean, inB: boolean) => boolean): Addresses {
  const kept: Range[] = [];
  const cuts = [...a, ...b].flatMap(({ start, end }) => [start, end + 1n]).sort(ascending);
  let [i, j] = [0, 0];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [start, next] = [cuts[k]!, cuts[k + 1]!];
    if (start === next) continue;
    while (i < a.length && a[i]!.end < start) i++;
    while (j < b.length && b[j]!.end < start) j++;
    const inside = keep(i < a.length && a[i]!.start <= start, j < b.length && b[j]!.start <= start);
    if (inside) kept.push({ start, end: next - 1n });
  }
  return ofBlocks(kept);
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const byStart = (a: Range, b: Range): number => ascending(a.start, b.start);

const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** The fewest CIDR blocks that make up the set, in the order of their addresses. */
export function toBlocks(family: Family, addresses: Addresses): Cidr[] {
  return addresses.flatMap((range) => {
    const blocks: Cidr[] = [];
    for (let { start } = range; start <= range.end; start = blocks.at(-1)!.end + 1n) {
      let prefix = BITS[family];
      // The largest block that begins here and does not reach beyond the range.
      for (; prefix > 0; prefix--) {
        const size = 1n << BigInt(BITS[family] - prefix + 1);
        if (start % size !== 0n || start + size - 1n > range.end) break;
      }
      blocks.push({ family, prefix, start, end: start + (1n << BigInt(BITS[family] - prefix)) - 1n });
    }
    return blocks;
  });
}

/** `10.0.0.0/8`, `2001:db8:0:0:0:0:0:0/32`: zeros are folded into `::` where there are most. */
export function blockText({ family, prefix, start }: Cidr): string {
  return `${family === 4 ? ipv4(start) : ipv6(start)}/${prefix}`;
}

const ipv4 = (value: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");

/** RFC 5952: the first of the longest runs of two zero groups or more is `::`. */
function ipv6(value: bigint): string {
  const text = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(":");
  const runs = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  return longest === "" ? text : text.replace(new RegExp(`(^|:)${longest}(:|$)`), "::");
}

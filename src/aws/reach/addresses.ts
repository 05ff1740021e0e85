import type { Cidr } from "../cidr.ts";
import type { Family } from "../ip.ts";
import { PUBLIC } from "../public-space.ts";

/** An address: a plain number for IPv4, which is many times faster, and a big one for IPv6. They never mix in a set. */
export type Address = number | bigint;

/** Addresses from `start` on, up to but without `end`. */
export interface Range {
  readonly start: Address;
  readonly end: Address;
}

/** A set of addresses of one family: sorted ranges that neither overlap nor touch, so that equal sets are equal lists. */
export type Addresses = readonly Range[];

export const NONE: Addresses = [];

export function union(a: Addresses, b: Addresses): Addresses {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const out: { start: Address; end: Address }[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const fromA = j >= b.length || (i < a.length && a[i]!.start <= b[j]!.start);
    join(out, fromA ? a[i++]! : b[j++]!);
  }
  return out;
}

/** Adds a range that begins no earlier than the last one. */
function join(out: { start: Address; end: Address }[], { start, end }: Range): void {
  const last = out.at(-1);
  if (last === undefined || last.end < start) out.push({ start, end });
  else if (last.end < end) last.end = end;
}

export function intersect(a: Addresses, b: Addresses): Addresses {
  if (a === b) return a;
  const out: Range[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    const start = x.start > y.start ? x.start : y.start;
    const end = x.end < y.end ? x.end : y.end;
    if (start < end) out.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
  return out.length === 0 ? NONE : out;
}

export function subtract(a: Addresses, b: Addresses): Addresses {
  if (a.length === 0 || b.length === 0) return a;
  const out: Range[] = [];
  let j = 0;
  for (const { start, end } of a) {
    let from = start;
    while (j < b.length && b[j]!.end <= from) j++;
    for (let k = j; k < b.length && b[k]!.start < end && from < end; k++) {
      if (b[k]!.start > from) out.push({ start: from, end: b[k]!.start });
      if (b[k]!.end > from) from = b[k]!.end;
    }
    if (from < end) out.push({ start: from, end });
  }
  return out.length === 0 ? NONE : out;
}

export function equal(a: Addresses, b: Addresses): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one.start === b[i]!.start && one.end === b[i]!.end));
}

/** The union of blocks, which must be of one family. */
export function ofBlocks(blocks: readonly Pick<Cidr, "family" | "start" | "end">[]): Addresses {
  return ofRanges(blocks.map(({ family, start, end }) => rangeOf(family, start, end)));
}

export function ofRanges(ranges: readonly Range[]): Addresses {
  const out: { start: Address; end: Address }[] = [];
  for (const range of [...ranges].sort(byStart)) join(out, range);
  return out;
}

/** The public addresses of a family. */
export const EVERYONE: Readonly<Record<Family, Addresses>> = {
  4: PUBLIC[4].map(({ start, end }) => rangeOf(4, start, end)),
  6: PUBLIC[6].map(({ start, end }) => rangeOf(6, start, end)),
};

function rangeOf(family: Family, first: bigint, last: bigint): Range {
  return family === 4 ? { start: Number(first), end: Number(last) + 1 } : { start: first, end: last + 1n };
}

export function sizeOf(addresses: Addresses): bigint {
  return addresses.reduce((sum, { start, end }) => sum + BigInt(end) - BigInt(start), 0n);
}

export function has(addresses: Addresses, address: Address): boolean {
  return addresses.some(({ start, end }) => start <= address && address < end);
}

const byStart = (a: Range, b: Range): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** The fewest CIDR blocks that make up the set, in the order of their addresses. */
export function toBlocks(family: Family, addresses: Addresses): Cidr[] {
  return addresses.flatMap((range) => {
    const blocks: Cidr[] = [];
    const end = BigInt(range.end);
    for (let start = BigInt(range.start); start < end; start = blocks.at(-1)!.end + 1n) {
      let prefix = BITS[family];
      // The largest block that begins here and does not reach beyond the range.
      for (; prefix > 0; prefix--) {
        const size = 1n << BigInt(BITS[family] - prefix + 1);
        if (start % size !== 0n || start + size > end) break;
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

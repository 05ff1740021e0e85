import { toCidr, type Cidr } from "./cidr.ts";
import type { Family } from "./ip.ts";

/**
 * Ranges that no packet from the internet can come from, by the IANA special-purpose registries (RFC 6890).
 * The documentation ranges (RFC 5737, 3849) are left out on purpose: they stand for public addresses in examples,
 * and counting them as public can only make an answer more careful.
 */
const NOT_PUBLIC_IPV4: readonly (readonly [cidr: string, name: string])[] = [
  ["0.0.0.0/8", "this network (RFC 791)"],
  ["10.0.0.0/8", "private (RFC 1918)"],
  ["100.64.0.0/10", "carrier-grade NAT (RFC 6598)"],
  ["127.0.0.0/8", "loopback (RFC 1122)"],
  ["169.254.0.0/16", "link-local (RFC 3927)"],
  ["172.16.0.0/12", "private (RFC 1918)"],
  ["192.168.0.0/16", "private (RFC 1918)"],
  ["198.18.0.0/15", "benchmarking (RFC 2544)"],
  ["224.0.0.0/4", "multicast (RFC 5771)"],
  ["240.0.0.0/4", "reserved (RFC 1112)"],
];

/** Named for messages; IPv6 needs no list of exceptions, because the public space is named instead. */
const NOT_PUBLIC_IPV6: readonly (readonly [cidr: string, name: string])[] = [
  ["::/128", "unspecified (RFC 4291)"],
  ["::1/128", "loopback (RFC 4291)"],
  ["fc00::/7", "unique local (RFC 4193)"],
  ["fe80::/10", "link-local (RFC 4291)"],
  ["ff00::/8", "multicast (RFC 4291)"],
];

/** All that IANA gives out as global unicast (RFC 4291), and NAT64's prefix, behind which is all of IPv4 (RFC 6052). */
const PUBLIC_IPV6 = ["64:ff9b::/96", "2000::/3"];

interface Range {
  readonly start: bigint;
  readonly end: bigint;
}

/** The public addresses of each family, as sorted ranges that do not touch. */
export const PUBLIC: Readonly<Record<Family, readonly Range[]>> = {
  4: gaps(
    NOT_PUBLIC_IPV4.map(([cidr]) => toCidr(cidr)),
    toCidr("0.0.0.0/0"),
  ),
  6: PUBLIC_IPV6.map(toCidr),
};

/** What is left of `whole` between blocks that are sorted and apart. */
function gaps(blocks: readonly Cidr[], whole: Cidr): Range[] {
  const starts = [whole.start, ...blocks.map((block) => block.end + 1n)];
  const ends = [...blocks.map((block) => block.start - 1n), whole.end];
  return starts.map((start, i) => ({ start, end: ends[i] ?? whole.end })).filter((range) => range.start <= range.end);
}

/** How many public addresses are in a block. */
export function publicSize(block: Cidr): bigint {
  let size = 0n;
  for (const range of PUBLIC[block.family]) {
    const start = block.start > range.start ? block.start : range.start;
    const end = block.end < range.end ? block.end : range.end;
    if (start <= end) size += end - start + 1n;
  }
  return size;
}

/** How many public addresses a family has; NAT64's stand for those of IPv4 and are not counted twice. */
export const publicTotal: Readonly<Record<Family, bigint>> = {
  4: publicSize(toCidr("0.0.0.0/0")),
  6: publicSize(toCidr("2000::/3")),
};

/** The special range that a block lies in, for messages: `private (RFC 1918)`; undefined when it lies in none. */
export function specialRange(cidr: string | Cidr): string | undefined {
  const block = toCidr(cidr);
  const ranges = (block.family === 4 ? NOT_PUBLIC_IPV4 : NOT_PUBLIC_IPV6).map(
    ([text, name]) => [toCidr(text), name] as const,
  );
  return ranges.find(([range]) => range.start <= block.start && block.end <= range.end)?.[1];
}

/** True for an address, or a block, of the internet. */
export function isPublicAddress(text: string): boolean {
  return publicSize(toCidr(text)) > 0n;
}

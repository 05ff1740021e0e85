import { toCidr, type Cidr } from "./cidr.ts";
import { coverage, isWorld } from "./coverage.ts";

/**
 * Who can come from a set of blocks, the widest that is true:
 * `world`: their union holds at least a quarter of the public addresses of IPv4, or of IPv6 (see isWorld);
 * `public`: some public addresses; `private`: addresses, none of them public; `none`: no block at all.
 */
export type Exposure = "world" | "public" | "private" | "none";

/** Exact on the union: `0.0.0.0/1` and `128.0.0.0/1` together are the world. Raises InvalidCidr. */
export function exposure(cidrs: Iterable<string | Cidr>): Exposure {
  const families = { 4: coverage(4), 6: coverage(6) };
  let any = false;
  for (const cidr of cidrs) {
    const block = toCidr(cidr);
    families[block.family].add(block);
    any = true;
  }
  const [ipv4, ipv6] = [families[4].covered(), families[6].covered()];
  if (isWorld(4, ipv4) || isWorld(6, ipv6)) return "world";
  if (ipv4 > 0n || ipv6 > 0n) return "public";
  return any ? "private" : "none";
}

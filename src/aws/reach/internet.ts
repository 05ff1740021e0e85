import type { Family } from "../ip.ts";
import { type AclEntry, aclLines, allowed, answerable } from "./acl-space.ts";
import { EVERYONE, intersect } from "./addresses.ts";
import { EMPTY, wholeAxis } from "./grid.ts";
import type { Routed } from "./routed.ts";
import { crossSpaces, type Space } from "./space.ts";

export const NOTHING: Space = { named: new Map(), rest: EMPTY };

/** What a subnet, by its routes and its network ACL, lets the internet send to a public address and answers. */
export interface Gate {
  readonly family: Family;
  readonly routed: Routed;
  readonly entries: readonly AclEntry[];
  readonly space: Space;
}

/**
 * Exact: a packet is in the space when its source is a public address to which the subnet's table routes answers by an
 * internet gateway, and when the network ACL allows it in and its answer out.
 */
export function gateOf(family: Family, routed: Routed, entries: readonly AclEntry[]): Gate {
  const everyone = intersect(routed.addresses, EVERYONE[family]);
  if (everyone.length === 0) return { family, routed, entries, space: NOTHING };
  const inbound = allowed(aclLines(entries, false, family));
  const outbound = allowed(aclLines(entries, true, family));
  const both = crossSpaces(inbound, answerable(outbound, everyone));
  return { family, routed, entries, space: crossSpaces(both, { named: new Map(), rest: wholeAxis(everyone) }) };
}

/** Where nothing stands before a thing but its subnet: a Network Load Balancer without security groups. */
export const EVERYTHING = (family: Family): Space => ({ named: new Map(), rest: wholeAxis(EVERYONE[family]) });

import { Unread } from "../../model/index.ts";
import { toCidr } from "../cidr.ts";
import { attempt } from "../decide.ts";
import type { Family } from "../ip.ts";
import { type IpPermission, type Opening, openings, type ResolvePrefixList } from "../security-group.ts";
import { type Addresses, ofBlocks } from "./addresses.ts";
import { box, LAST_PORT, uniteAll } from "./grid.ts";
import { icmpAxis } from "./icmp.ts";
import { type Space, spaceOf } from "./space.ts";

/** What security groups admit from addresses, and why a part of it could not be seen. */
export interface Admitted {
  readonly space: Space;
  readonly unread: readonly Unread[];
}

/**
 * What inbound permissions, all together, admit from addresses of a family. Sources that are security groups add
 * nothing: they stand for private addresses of the VPC and its peers.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function groupSpace(permissions: Iterable<IpPermission>, family: Family, resolve: ResolvePrefixList): Admitted {
  const unread: Unread[] = [];
  const all = openings(permissions, resolve).map((opening) => {
    const [from, to] = axisOf(opening);
    return { protocol: opening.protocol, grid: box(from, to, addressesOf(opening, family, unread)) };
  });
  const space = spaceOf(
    all.map(({ protocol }) => protocol),
    (name) => uniteAll(all.filter(({ protocol }) => protocol === name || protocol === "all").map(({ grid }) => grid)),
  );
  return { space, unread };
}

function axisOf({ from, to, icmp }: Opening): [from: number, to: number] {
  return icmp ? icmpAxis(icmp.type, icmp.code) : [Math.max(from, 0), Math.min(to, LAST_PORT)];
}

function addressesOf({ sources }: Opening, family: Family, unread: Unread[]): Addresses {
  const cidrs = sources.flatMap((source) => {
    if (source.kind === "cidr") return [source.cidr];
    if (source.kind === "group") return [];
    const listed = attempt(source.cidrs);
    if (listed instanceof Unread) unread.push(listed);
    return listed instanceof Unread ? [] : listed;
  });
  return ofBlocks(cidrs.map(toCidr).filter((block) => block.family === family));
}

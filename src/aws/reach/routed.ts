import { Unread } from "../../model/index.ts";
import { toCidr, type Cidr } from "../cidr.ts";
import { attempt } from "../decide.ts";
import type { Family } from "../ip.ts";
import { type Route, type Target, targetIds, targetOf } from "../route-target.ts";
import type { ResolvePrefixList } from "../routes.ts";
import { type Address, type Addresses, has, NONE, ofBlocks, subtract, union } from "./addresses.ts";

/** A route that leads to an internet gateway, by itself or through the firewall that the gateway hands packets to. */
export interface GatewayRoute {
  readonly destination: string;
  readonly target: Target;
  /** The packets pass a firewall, whose own rules are not looked at. */
  readonly firewall: boolean;
  readonly addresses: Addresses;
}

export interface Routed {
  /** The addresses to which answers go by an internet gateway. */
  readonly addresses: Addresses;
  /** Why more may be routed there than is known. */
  readonly unread: readonly Unread[];
  /** The most specific route of those to a gateway that carries answers to an address. */
  routeTo(address: Address): GatewayRoute | undefined;
}

interface Line {
  readonly block: Cidr;
  readonly way: GatewayRoute | undefined;
}

/**
 * Which addresses of a family a route table sends to an internet gateway: the longest prefix wins, and a blackhole
 * drops what it takes. What is propagated takes nothing here, because which of two routes wins depends on how it was
 * learned; nor do prefix lists to elsewhere, whose priority AWS does not tell for every case.
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function routedToGateway(
  routes: readonly Route[],
  middleboxes: ReadonlySet<string>,
  family: Family,
  resolve: ResolvePrefixList,
): Routed {
  const parts = routes.map((route) => attempt(() => linesOf(route, middleboxes, family, resolve)));
  const lines = parts.flatMap((part) => (part instanceof Unread ? [] : part));
  const widestFirst = lines.sort((a, b) => a.block.prefix - b.block.prefix || Number(!!a.way) - Number(!!b.way));
  let addresses = NONE;
  for (const { block, way } of widestFirst)
    addresses = way ? union(addresses, ofBlocks([block])) : subtract(addresses, ofBlocks([block]));
  const ways = widestFirst.flatMap(({ way }) => way ?? []).reverse();
  const unread = parts.filter((part) => part instanceof Unread);
  return { addresses, unread, routeTo: (address) => ways.find((way) => has(way.addresses, address)) };
}

function linesOf(
  route: Route,
  middleboxes: ReadonlySet<string>,
  family: Family,
  resolve: ResolvePrefixList,
): readonly Line[] {
  if (route.State === "filtered") return [];
  const target = targetOf(route);
  const firewall = targetIds(route).some((id) => middleboxes.has(id));
  const open = route.State !== "blackhole" && (firewall || target.kind === "internet gateway");
  const cidr = family === 4 ? route.DestinationCidrBlock : route.DestinationIpv6CidrBlock;
  const destination = cidr ?? route.DestinationPrefixListId;
  const propagated = route.Origin === "EnableVgwRoutePropagation" || route.Origin === "Advertisement";
  if (destination === undefined || (!open && (propagated || cidr === undefined))) return [];
  const blocks = (cidr === undefined ? resolve(destination) : [cidr]).map(toCidr);
  return blocks
    .filter((block) => block.family === family)
    .map((block) => ({
      block,
      way: open ? { destination, target, firewall, addresses: ofBlocks([block]) } : undefined,
    }));
}

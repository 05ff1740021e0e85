import type { RouteTable, Subnet } from "@aws-sdk/client-ec2";
import type { Reach, TableReach } from "../../aws/routes.ts";
import { describeReach, subnetRoutes, type SubnetReach, type SubnetRoutes } from "../../aws/subnet-routes.ts";
import { type Collection, fact, type Place, type Resource } from "../../model/index.ts";
import { destinations, type Lists, notListed, prefixLists } from "./prefix-lists.ts";
import { routeTable } from "./route-table.ts";
import { subnet } from "./subnet.ts";

/** How a subnet is routed. A family of which the subnet has no addresses is isolated, whatever its table says. */
export interface SubnetRouting {
  readonly subnet: Resource<Subnet>;
  readonly routeTableId: string;
  /** Whether the table was associated with the subnet or is the VPC's main one. */
  readonly chosen: "explicit" | "main";
  readonly ipv4: Reach;
  readonly ipv6: Reach;
  /** Why the subnet is public; undefined when no route of a family that it uses leads to an internet gateway. */
  readonly publicBy: PublicRoute | undefined;
}

/** The route that makes a subnet public, in a clause for messages and as evidence. */
export interface PublicRoute {
  /** `subnet-1 is public: rtb-9 (main table) routes 0.0.0.0/0 to igw-1`. */
  readonly text: string;
  readonly evidence: {
    readonly SubnetId: string;
    readonly RouteTableId: string;
    readonly association: "explicit" | "main";
    readonly destination: string;
    readonly target: string;
    /** Set when VPC Block Public Access holds back the gateway's traffic for now. */
    readonly InternetGatewayBlockMode?: string;
  };
}

/** Which subnets are public; every question raises when its answer hangs on what could not be seen. */
export interface Routing {
  /** Raises when the subnet or its table is not to be seen: deleted, or of another account that does not share it. */
  subnet(id: string): SubnetRouting;
  /**
   * Those of the subnets that a route table sends to an internet gateway, and by which route. Raises only when none
   * of them is and one could not be seen.
   */
  publicSubnets(ids: Iterable<string | undefined>): readonly PublicRoute[];
  /** What the main table of a VPC does to a subnet that has no table of its own. */
  mainTable(vpcId: string): TableReach;
}

export const routingNeeds = { subnets: subnet.with(), routeTables: routeTable.with(), prefixLists };

/** Which subnets are routed to the internet, for rules that need no security groups: see also `network`. */
export const routing = fact("routing", routingNeeds, buildRouting);

interface Parts {
  readonly subnets: Collection<Resource<Subnet>>;
  readonly routeTables: Collection<Resource<RouteTable>>;
  readonly prefixLists: Lists;
}

export function buildRouting({ subnets, routeTables, prefixLists }: Parts, place: Place): Routing {
  let tables: SubnetRoutes | undefined;
  const known = new Map<string, SubnetRouting>();

  function inForce(subnet: Subnet, what: string): KnownReach {
    tables ??= subnetRoutes(routeTables.all(), destinations(prefixLists, place));
    const reach = tables.reachOf(subnet);
    if (reach.chosen === "missing") throw notListed(place, "DescribeRouteTables", `the route table of ${what}`);
    return reach;
  }

  function subnetRouting(id: string): SubnetRouting {
    const earlier = known.get(id);
    if (earlier) return earlier;
    const found = subnets.get(id);
    if (found === undefined) throw notListed(place, "DescribeSubnets", `the subnet ${id}`);
    const routed = routingOf(found, inForce(found, id));
    known.set(id, routed);
    return routed;
  }

  return {
    subnet: subnetRouting,
    publicSubnets: (ids) => collect(ids, (id) => subnetRouting(id).publicBy),
    mainTable: (VpcId) => inForce({ VpcId }, VpcId),
  };
}

type KnownReach = Exclude<SubnetReach, { chosen: "missing" }>;

function routingOf(subnet: Resource<Subnet>, reach: KnownReach): SubnetRouting {
  const ipv4 = hasIpv4(subnet) ? reach.ipv4 : NO_ADDRESSES;
  const ipv6 = hasIpv6(subnet) ? reach.ipv6 : NO_ADDRESSES;
  return {
    subnet,
    routeTableId: reach.routeTableId,
    chosen: reach.chosen,
    ipv4,
    ipv6,
    get publicBy() {
      const family = ipv4.public ? "ipv4" : ipv6.public ? "ipv6" : undefined;
      return family && { text: describeReach(subnet.name, reach, family), evidence: evidence(this, this[family]) };
    },
  };
}

const NO_ADDRESSES: Reach = { public: false, class: "isolated", route: undefined };

function hasIpv4({ CidrBlock, Ipv6Native }: Subnet): boolean {
  return CidrBlock !== undefined && Ipv6Native !== true;
}

function hasIpv6({ Ipv6CidrBlockAssociationSet = [] }: Subnet): boolean {
  const states = Ipv6CidrBlockAssociationSet.map(({ Ipv6CidrBlockState }) => Ipv6CidrBlockState?.State);
  return states.includes("associated") || states.includes("associating");
}

function evidence({ subnet, routeTableId, chosen }: SubnetRouting, { route }: Reach): PublicRoute["evidence"] {
  const mode = subnet.BlockPublicAccessStates?.InternetGatewayBlockMode ?? "off";
  return {
    SubnetId: subnet.name,
    RouteTableId: routeTableId,
    association: chosen,
    destination: route!.destination,
    target: route!.target,
    ...(mode !== "off" && { InternetGatewayBlockMode: mode }),
  };
}

/** What is found for some of the ids; what an id raises is raised when nothing is found. */
function collect<T>(ids: Iterable<string | undefined>, find: (id: string) => T | undefined): T[] {
  const found: T[] = [];
  const errors: unknown[] = [];
  for (const id of new Set(ids)) {
    if (id === undefined) continue;
    try {
      const one = find(id);
      if (one !== undefined) found.push(one);
    } catch (error) {
      errors.push(error);
    }
  }
  if (found.length === 0 && errors.length > 0) throw errors[0];
  return found;
}

import type { NetworkAcl, RouteTable, Subnet } from "@aws-sdk/client-ec2";
import type { Family } from "../../aws/ip.ts";
import { type Gate, gateOf } from "../../aws/reach/internet.ts";
import type { Space } from "../../aws/reach/space.ts";
import { routedToGateway, type Routed } from "../../aws/reach/routed.ts";
import { type RouteTable as Table, subnetRoutes } from "../../aws/subnet-routes.ts";
import type { Collection, Place, Resource } from "../../model/index.ts";
import { destinations, type Lists, notListed } from "./prefix-lists.ts";

/** A subnet's gate to the internet, and by which table and network ACL. */
export interface SubnetGate extends Gate {
  readonly subnet: Resource<Subnet>;
  readonly routeTable: Table;
  readonly chosen: "explicit" | "main";
  /** Undefined where no route makes it worth asking. */
  readonly networkAclId: string | undefined;
  /** Gates with the same key let the same packets through. */
  readonly key: string;
}

/** One way from the internet to a thing: by a subnet, in one address family. */
export interface Way {
  readonly gate: SubnetGate;
  readonly address: string;
  readonly groupIds: readonly string[];
  /** The packets that come through and are answered. */
  readonly space: Space;
}

export interface Gates {
  /**
   * Undefined when nothing comes through: no route to an internet gateway, or VPC Block Public Access. The network
   * ACLs are not touched then.
   * @throws {Unread} when the subnet, its table or its ACL is not to be seen
   */
  of(subnetId: string, family: Family): SubnetGate | undefined;
}

export interface GateParts {
  readonly subnets: Collection<Resource<Subnet>>;
  readonly routeTables: Collection<Resource<RouteTable>>;
  readonly networkAcls: Collection<Resource<NetworkAcl>>;
  readonly prefixLists: Lists;
}

/** Each table, each pair of table and ACL, and each subnet is looked at once. */
export function buildGates({ subnets, routeTables, networkAcls, prefixLists }: GateParts, place: Place): Gates {
  const known = new Map<string, SubnetGate | undefined>();
  const resolve = destinations(prefixLists, place);
  const tables = once(() => subnetRoutes(routeTables.all(), resolve));
  const acls = once(() => bySubnet(networkAcls.all()));
  const routes = memo((table: Table, family: Family) =>
    routedToGateway(table.Routes ?? [], tables().middleboxesOf(table.VpcId ?? ""), family, resolve),
  );
  const gates = memo((family: Family, routed: Routed, acl: NetworkAcl) => gateOf(family, routed, acl.Entries ?? []));

  function make(id: string, family: Family): SubnetGate | undefined {
    const subnet = subnets.get(id);
    if (subnet === undefined) throw notListed(place, "DescribeSubnets", `the subnet ${id}`);
    if (isBlocked(subnet)) return undefined;
    const choice = tables().tableOf(subnet);
    if (choice.chosen === "missing") throw notListed(place, "DescribeRouteTables", `the route table of ${id}`);
    const { table: routeTable, chosen } = choice;
    const routeKey = `${family} ${routeTable.RouteTableId}`;
    const routed = routes(routeKey, routeTable, family);
    if (routed.addresses.length === 0 && routed.unread.length === 0) return undefined;
    const acl = acls().get(id);
    if (acl === undefined) throw notListed(place, "DescribeNetworkAcls", `the network ACL of ${id}`);
    const key = `${routeKey} ${acl.NetworkAclId}`;
    const gate = gates(key, family, routed, acl);
    return { ...gate, subnet, routeTable, chosen, networkAclId: acl.NetworkAclId, key };
  }

  return {
    of: (id, family) => {
      const key = `${family} ${id}`;
      if (!known.has(key)) known.set(key, make(id, family));
      return known.get(key);
    },
  };
}

/** VPC Block Public Access stops what comes from an internet gateway, in both of its modes. */
export function isBlocked({ BlockPublicAccessStates }: Pick<Subnet, "BlockPublicAccessStates">): boolean {
  return (BlockPublicAccessStates?.InternetGatewayBlockMode ?? "off") !== "off";
}

function bySubnet(acls: readonly NetworkAcl[]): Map<string, NetworkAcl> {
  return new Map(
    acls.flatMap((acl) => (acl.Associations ?? []).map(({ SubnetId = "" }): [string, NetworkAcl] => [SubnetId, acl])),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Remembers by a key. What raises is asked again. */
export function memo<A extends readonly unknown[], T>(make: (...args: A) => T): (key: string, ...args: A) => T {
  const known = new Map<string, T>();
  return (key, ...args) => {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const made = make(...args);
    known.set(key, made);
    return made;
  };
}

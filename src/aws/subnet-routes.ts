import { targetIds, type Route } from "./route-target.ts";
import { reachOf, type Reach, type ResolvePrefixList, type TableReach } from "./routes.ts";

/**
 * What these functions read of EC2's RouteTable.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html
 */
export interface RouteTable {
  readonly RouteTableId?: string | undefined;
  readonly VpcId?: string | undefined;
  readonly Routes?: readonly Route[] | undefined;
  readonly Associations?: readonly Association[] | undefined;
}

interface Association {
  readonly Main?: boolean | undefined;
  readonly SubnetId?: string | undefined;
  readonly GatewayId?: string | undefined;
  readonly AssociationState?: { readonly State?: string | undefined } | undefined;
}

export interface Subnet {
  readonly SubnetId?: string | undefined;
  readonly VpcId?: string | undefined;
}

/** The table in force for a subnet and how it came to be; `missing` when the tables given do not tell: never a guess. */
export type TableChoice =
  | { readonly chosen: "explicit" | "main"; readonly table: RouteTable }
  | { readonly chosen: "missing"; readonly reason: string };

/** The class of a subnet, IPv4 and IPv6 apart, with the table that decides it. */
export type SubnetReach =
  | ({ readonly chosen: "explicit" | "main"; readonly routeTableId: string } & TableReach)
  | { readonly chosen: "missing"; readonly reason: string };

export interface SubnetRoutes {
  tableOf(subnet: Subnet): TableChoice;
  reachOf(subnet: Subnet): SubnetReach;
  /** The ids that the VPC's internet gateway hands incoming traffic to. */
  middleboxesOf(vpcId: string): ReadonlySet<string>;
}

/** The answer of AWS is in force when it is associated, or about to be. */
function inForce({ AssociationState }: Association): boolean {
  const state = AssociationState?.State;
  return state === undefined || state === "associated" || state === "associating";
}

/**
 * Indexes the route tables of a region once; every question after that is a look-up. The list must be complete:
 * a table left out may be the one that a subnet is associated with.
 */
export function subnetRoutes(tables: Iterable<RouteTable>, resolve: ResolvePrefixList): SubnetRoutes {
  const [explicit, main, middleboxes] = index(tables);
  const reaches = new Map<RouteTable, TableReach>();
  const none: ReadonlySet<string> = new Set();
  const middleboxesOf = (vpcId: string) => middleboxes.get(vpcId) ?? none;

  function tableOf({ SubnetId = "", VpcId = "" }: Subnet): TableChoice {
    const own = explicit.get(SubnetId) ?? [];
    const [table, second] = own.length > 0 ? own : (main.get(VpcId) ?? []);
    if (table === undefined)
      return missing(`no route table is associated with ${SubnetId} and ${VpcId} has no main one`);
    if (second !== undefined) return missing(`both ${table.RouteTableId} and ${second.RouteTableId} claim ${SubnetId}`);
    return { chosen: own.length > 0 ? "explicit" : "main", table };
  }

  function reach(subnet: Subnet): SubnetReach {
    const choice = tableOf(subnet);
    if (choice.chosen === "missing") return choice;
    const { table, chosen } = choice;
    const known = reaches.get(table) ?? reachOf(table.Routes ?? [], middleboxesOf(table.VpcId ?? ""), resolve);
    reaches.set(table, known);
    return { chosen, routeTableId: table.RouteTableId ?? "", ...known };
  }

  return { tableOf, reachOf: reach, middleboxesOf };
}

const missing = (reason: string): TableChoice & { chosen: "missing" } => ({ chosen: "missing", reason });

type Index = [
  explicit: Map<string, RouteTable[]>,
  main: Map<string, RouteTable[]>,
  middleboxes: Map<string, ReadonlySet<string>>,
];

function index(tables: Iterable<RouteTable>): Index {
  const [explicit, main, middleboxes]: Index = [new Map(), new Map(), new Map()];
  for (const table of tables) {
    const vpc = table.VpcId ?? "";
    for (const association of (table.Associations ?? []).filter(inForce)) {
      if (association.Main === true) push(main, vpc, table);
      else if (association.SubnetId !== undefined) push(explicit, association.SubnetId, table);
      else if (association.GatewayId?.startsWith("igw-")) middleboxes.set(vpc, targets(table));
    }
  }
  return [explicit, main, middleboxes];
}

function push(map: Map<string, RouteTable[]>, key: string, table: RouteTable): void {
  if (key !== "") map.set(key, [...(map.get(key) ?? []), table]);
}

/** The firewalls that a gateway route table hands incoming traffic to. */
function targets(table: RouteTable): Set<string> {
  const active = (table.Routes ?? []).filter((route) => route.State !== "blackhole");
  return new Set(active.flatMap(targetIds).filter((id) => id !== "local"));
}

/** For messages: `subnet-1 is public: rtb-9 (main table) routes 0.0.0.0/0 to igw-1`. */
export function describeReach(subnetId: string, reach: SubnetReach, family: "ipv4" | "ipv6"): string {
  if (reach.chosen === "missing") return `${subnetId} has no known route table: ${reach.reason}`;
  const table = `${reach.routeTableId} (${reach.chosen === "main" ? "main table" : "explicit association"})`;
  const { class: name, route }: Reach = reach[family];
  if (route === undefined) return `${subnetId} is isolated: ${table} has no route to the internet`;
  const word = name === "public" ? "public" : `private, with a way out by ${route.via}`;
  return `${subnetId} is ${word}: ${table} routes ${route.destination} to ${route.target}`;
}

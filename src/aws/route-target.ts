/**
 * What these functions read of EC2's Route.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export interface Route {
  readonly DestinationCidrBlock?: string | undefined;
  readonly DestinationIpv6CidrBlock?: string | undefined;
  readonly DestinationPrefixListId?: string | undefined;
  readonly GatewayId?: string | undefined;
  readonly NatGatewayId?: string | undefined;
  readonly EgressOnlyInternetGatewayId?: string | undefined;
  readonly TransitGatewayId?: string | undefined;
  readonly NetworkInterfaceId?: string | undefined;
  readonly InstanceId?: string | undefined;
  readonly VpcPeeringConnectionId?: string | undefined;
  readonly CarrierGatewayId?: string | undefined;
  readonly LocalGatewayId?: string | undefined;
  readonly CoreNetworkArn?: string | undefined;
  readonly OdbNetworkArn?: string | undefined;
  readonly Origin?: string | undefined;
  readonly State?: string | undefined;
}

export type TargetKind =
  | "local"
  | "internet gateway"
  | "virtual private gateway"
  | "VPC endpoint"
  | "NAT gateway"
  | "egress-only internet gateway"
  | "transit gateway"
  | "network interface"
  | "instance"
  | "carrier gateway"
  | "local gateway"
  | "core network"
  | "peering connection"
  | "database network"
  | "service network"
  | "unknown";

export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

/** GatewayId holds several kinds of gateway; the prefix of the id tells which. */
const GATEWAYS: readonly (readonly [prefix: string, kind: TargetKind])[] = [
  ["local", "local"],
  ["igw-", "internet gateway"],
  ["vgw-", "virtual private gateway"],
  ["vpce-", "VPC endpoint"],
  ["VpcLattice", "service network"],
];

/** The instance before its network interface: AWS names both, and people know the instance. */
const FIELDS: readonly (readonly [field: keyof Route, kind: TargetKind])[] = [
  ["NatGatewayId", "NAT gateway"],
  ["EgressOnlyInternetGatewayId", "egress-only internet gateway"],
  ["TransitGatewayId", "transit gateway"],
  ["InstanceId", "instance"],
  ["NetworkInterfaceId", "network interface"],
  ["CarrierGatewayId", "carrier gateway"],
  ["LocalGatewayId", "local gateway"],
  ["CoreNetworkArn", "core network"],
  ["VpcPeeringConnectionId", "peering connection"],
  ["OdbNetworkArn", "database network"],
];

/** Where a route sends its traffic. */
export function targetOf(route: Route): Target {
  for (const [field, kind] of FIELDS) {
    const id = route[field];
    if (id !== undefined && id !== "") return { kind, id };
  }
  const id = route.GatewayId ?? "";
  return { kind: GATEWAYS.find(([prefix]) => id.startsWith(prefix))?.[1] ?? "unknown", id };
}

/** Every id that a route names for its target: an instance comes with its network interface. */
export function targetIds(route: Route): string[] {
  return [route.GatewayId, route.NetworkInterfaceId, route.InstanceId].filter((id) => id !== undefined);
}

/**
 * Targets behind which the internet cannot be: peering is not transitive, so that nobody leaves through a peer's
 * gateway (https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html), and the others end in AWS.
 * All else may lead out, by a NAT, a firewall or another network: so may a target that is not known here.
 */
const NO_WAY_OUT: ReadonlySet<TargetKind> = new Set([
  "local",
  "peering connection",
  "database network",
  "service network",
]);

export function mayLeadOut(target: Target): boolean {
  return !NO_WAY_OUT.has(target.kind);
}

import type { LoadBalancer } from "@aws-sdk/client-elastic-load-balancing-v2";
import { gather } from "../../aws/decide.ts";
import { isBlocked } from "../ec2/reach-gates.ts";
import type { Routing } from "../ec2/routing.ts";

/** A subnet where nobody on the internet reaches a load balancer: in a clause for messages, and as evidence. */
export interface Unreachable {
  readonly text: string;
  readonly evidence: object;
}

/** Those of an internet-facing load balancer's subnets that no internet gateway leads to, in the family that it has. */
export function unreachableSubnets(
  { AvailabilityZones = [], IpAddressType }: LoadBalancer,
  routing: Routing,
): readonly Unreachable[] {
  const family = IpAddressType === "dualstack-without-public-ipv4" ? "ipv6" : "ipv4";
  return gather(
    ...AvailabilityZones.map(
      ({ SubnetId }) =>
        () =>
          SubnetId ? one(SubnetId, family, routing) : [],
    ),
  );
}

const LOCAL_WAYS: ReadonlySet<string> = new Set(["carrier gateway", "local gateway"]);

function one(SubnetId: string, family: "ipv4" | "ipv6", routing: Routing): readonly Unreachable[] {
  const { subnet, routeTableId: RouteTableId, chosen, [family]: reach } = routing.subnet(SubnetId);
  const evidence = { SubnetId, RouteTableId, association: chosen, AvailabilityZone: subnet.AvailabilityZone };
  if (reach.public) {
    const mode = subnet.BlockPublicAccessStates?.InternetGatewayBlockMode;
    const text = `VPC Block Public Access (${mode}) holds ${SubnetId} back`;
    return isBlocked(subnet) ? [{ text, evidence: { ...evidence, InternetGatewayBlockMode: mode } }] : [];
  }
  // At a carrier's site or on an Outpost another gateway leads to the internet, and to the network that clients are in.
  if (reach.route && LOCAL_WAYS.has(reach.route.via)) return [];
  const way = reach.route ? `routes ${reach.route.destination} to ${reach.route.target}` : "has no way out";
  const table = `${RouteTableId}${chosen === "main" ? " (main table)" : ""}`;
  return [{ text: `${table} of ${SubnetId} ${way}`, evidence: { ...evidence, ...reach.route } }];
}

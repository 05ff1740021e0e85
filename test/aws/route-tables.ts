import type { Route } from "../../src/aws/route-target.ts";
import { subnetRoutes, type RouteTable } from "../../src/aws/subnet-routes.ts";

export const subnet = { SubnetId: "subnet-1", VpcId: "vpc-1" };
export const local: Route = { DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" };
export const to = (cidr: string, target: Partial<Route>, State = "active"): Route =>
  cidr.startsWith("pl-")
    ? { DestinationPrefixListId: cidr, ...target, State }
    : cidr.includes(":")
      ? { DestinationIpv6CidrBlock: cidr, ...target, State }
      : { DestinationCidrBlock: cidr, ...target, State };
export const igw = { GatewayId: "igw-1" };
export const nat = { NatGatewayId: "nat-1" };

export const main = (id: string, routes: Route[], vpc = "vpc-1"): RouteTable => ({
  RouteTableId: id,
  VpcId: vpc,
  Routes: routes,
  Associations: [{ Main: true, AssociationState: { State: "associated" } }],
});
export const explicit = (id: string, routes: Route[], State = "associated"): RouteTable => ({
  RouteTableId: id,
  VpcId: "vpc-1",
  Routes: routes,
  Associations: [{ Main: false, SubnetId: "subnet-1", AssociationState: { State } }],
});
export const unresolved = (id: string): never => {
  throw new Error(`asked for ${id}`);
};

export function reach(routes: Route[], lists: Record<string, string[]> = {}, more: RouteTable[] = []) {
  const resolve = (id: string): string[] => lists[id] ?? unresolved(id);
  const found = subnetRoutes([main("rtb-1", routes), ...more], resolve).reachOf(subnet);
  if (found.chosen === "missing") throw new Error(found.reason);
  return found;
}

import rule from "../../../rules/elbv2/elbv2-gwlb-endpoint-unrouted.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const endpoint = (also: object = {}) => ({
  VpcEndpointId: "vpce-1",
  VpcEndpointType: "GatewayLoadBalancer",
  State: "available",
  VpcId: "vpc-1",
  SubnetIds: ["subnet-1"],
  RequesterManaged: false,
  ...also,
});
const routed = (GatewayId: string, State = "active", VpcId = "vpc-1"): Given => [
  [
    routeTable,
    [
      { RouteTableId: "rtb-1", VpcId, Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local" }] },
      { RouteTableId: "rtb-2", VpcId, Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId, State }] },
    ],
  ],
];

verdicts(rule, {
  passes: { "a route": { subject: endpoint(), given: routed("vpce-1") } },
  fails: {
    "past it": {
      subject: endpoint(),
      given: routed("igw-1"),
      message: "none of the 2 route tables of vpc-1 sends traffic to it",
    },
    "into nothing": { subject: endpoint(), given: routed("vpce-1", "blackhole") },
  },
  skips: {
    "an interface": { subject: endpoint({ VpcEndpointType: "Interface" }), given: routed("igw-1") },
    "being made": { subject: endpoint({ State: "pending" }), given: routed("igw-1") },
    "of AWS Network Firewall": { subject: endpoint({ RequesterManaged: true }), given: routed("igw-1") },
    "of AWS Network Firewall, as its tags say": {
      subject: endpoint({ Tags: [{ Key: "AWSNetworkFirewallManaged", Value: "true" }] }),
      given: routed("igw-1"),
    },
    "in a shared VPC, of which some tables are to be seen": {
      subject: endpoint(),
      given: [[routeTable, [{ RouteTableId: "rtb-1", VpcId: "vpc-1", OwnerId: "999988887777", Routes: [] }]]],
      message: /belongs to account 999988887777/,
    },
    "in a shared VPC": { subject: endpoint(), given: routed("igw-1", "active", "vpc-2") },
  },
  unknowns: { "routes denied": { subject: endpoint(), given: [[routeTable, UNLISTED]] } },
});

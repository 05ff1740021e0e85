import rule from "../../../rules/elbv2/elbv2-alb-unreachable-subnets.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { internet } from "../ec2/internet.ts";

const given = internet();
const ARN = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1";
const balancer = (subnets: string[], also: object = {}) => ({
  LoadBalancerArn: ARN,
  LoadBalancerName: "web",
  Type: "application",
  Scheme: "internet-facing",
  IpAddressType: "ipv4",
  AvailabilityZones: subnets.map((SubnetId) => ({ SubnetId })),
  ...also,
});

/** subnet-nat leaves by another gateway. */
const leaving = (by: object) =>
  given.map(([kind, items]) =>
    kind === routeTable
      ? [
          routeTable,
          (items as { RouteTableId: string }[]).map((table) =>
            table.RouteTableId === "rtb-nat"
              ? { ...table, Routes: [{ DestinationCidrBlock: "0.0.0.0/0", State: "active", ...by }] }
              : table,
          ),
        ]
      : [kind, items],
  ) as Given;

verdicts(rule, {
  passes: {
    "public subnets": { subject: balancer(["subnet-open", "subnet-acl"]), given },
    "in a Wavelength Zone": { subject: balancer(["subnet-nat"]), given: leaving({ CarrierGatewayId: "cagw-1" }) },
    "on an Outpost": { subject: balancer(["subnet-nat"]), given: leaving({ LocalGatewayId: "lgw-1" }) },
  },
  fails: {
    "by a transit gateway": { subject: balancer(["subnet-nat"]), given: leaving({ TransitGatewayId: "tgw-1" }) },
    "one subnet leads out by a NAT gateway": {
      subject: balancer(["subnet-open", "subnet-nat"]),
      given,
      message: "1 of its 2 subnets cannot be reached: rtb-nat of subnet-nat routes 0.0.0.0/0 to nat-1",
      evidence: { subnets: [{ SubnetId: "subnet-nat", RouteTableId: "rtb-nat" }] },
    },
    "a Network Load Balancer": { subject: balancer(["subnet-nat"], { Type: "network" }), given },
    "VPC Block Public Access": {
      subject: balancer(["subnet-blocked"]),
      given,
      message: "VPC Block Public Access (block-ingress) holds subnet-blocked back",
    },
    "IPv6 alone, without a route of it": {
      subject: balancer(["subnet-nat"], { IpAddressType: "dualstack-without-public-ipv4" }),
      given,
      message: "rtb-nat of subnet-nat has no way out",
    },
    "one is seen, another is not listed": { subject: balancer(["subnet-gone", "subnet-nat"]), given },
  },
  skips: {
    internal: { subject: balancer(["subnet-nat"], { Scheme: "internal" }), given },
    "a Gateway Load Balancer": { subject: balancer(["subnet-nat"], { Type: "gateway" }), given },
  },
  unknowns: {
    "route tables": {
      subject: balancer(["subnet-nat"]),
      given: [...given.filter(([kind]) => kind !== routeTable), [routeTable, UNLISTED]],
    },
  },
});

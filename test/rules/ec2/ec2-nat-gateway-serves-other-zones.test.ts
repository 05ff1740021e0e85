import rule from "../../../rules/ec2/ec2-nat-gateway-serves-other-zones.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { NatGatewayId: "nat-1", VpcId: "vpc-1", SubnetId: "subnet-p", State: "available" };
const part = (SubnetId: string, AvailabilityZone: string) => ({
  SubnetId,
  AvailabilityZone,
  VpcId: "vpc-1",
  CidrBlock: "10.0.0.0/24",
});
const out = (target: object) => [{ DestinationCidrBlock: "0.0.0.0/0", State: "active", ...target }];
const given = (zoneOfB: string, used: readonly string[], natOfB = "nat-1"): Given => [
  [subnet, [part("subnet-p", "eu-west-1a"), part("subnet-a", "eu-west-1a"), part("subnet-b", zoneOfB)]],
  [
    routeTable,
    [
      { RouteTableId: "rtb-main", VpcId: "vpc-1", Routes: out({ GatewayId: "igw-1" }), Associations: [{ Main: true }] },
      {
        RouteTableId: "rtb-a",
        VpcId: "vpc-1",
        Routes: out({ NatGatewayId: "nat-1" }),
        Associations: [{ SubnetId: "subnet-a" }],
      },
      {
        RouteTableId: "rtb-b",
        VpcId: "vpc-1",
        Routes: out({ NatGatewayId: natOfB }),
        Associations: [{ SubnetId: "subnet-b" }],
      },
    ],
  ],
  [networkInterface, used.map((SubnetId, i) => ({ NetworkInterfaceId: `eni-${i}`, SubnetId, VpcId: "vpc-1" }))],
];

verdicts(rule, {
  passes: {
    "each zone has its own": { subject, given: given("eu-west-1b", ["subnet-a", "subnet-b"], "nat-2") },
    "one zone": { subject, given: given("eu-west-1a", ["subnet-a", "subnet-b"]) },
    "nothing is in the other zone": { subject, given: given("eu-west-1b", ["subnet-a"]) },
    "a Local Zone, which has none": { subject, given: given("eu-west-1-lon-1a", ["subnet-b"]) },
    regional: { subject: { NatGatewayId: "nat-1", VpcId: "vpc-1", AvailabilityMode: "regional" } },
  },
  fails: {
    "two zones leave by it": {
      subject,
      given: given("eu-west-1b", ["subnet-a", "subnet-b"]),
      message: "it is in eu-west-1a, but subnet-b in eu-west-1b leaves by it too",
      evidence: { AvailabilityZone: "eu-west-1a", SubnetId: ["subnet-b"] },
    },
  },
  skips: {
    "no route leads to it": { subject: { ...subject, NatGatewayId: "nat-9" }, given: given("eu-west-1b", []) },
    "its subnet is not to be seen": {
      subject: { ...subject, SubnetId: "subnet-9" },
      given: given("eu-west-1b", []),
      message: /subnet-9 is not to be seen/,
    },
  },
  unknowns: {
    "interfaces could not be listed": {
      subject,
      given: [...given("eu-west-1b", []).slice(0, 2), [networkInterface, UNLISTED]],
    },
    "tables could not be listed": { subject, given: [[routeTable, UNLISTED]] },
  },
});

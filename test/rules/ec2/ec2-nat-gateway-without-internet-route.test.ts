import rule from "../../../rules/ec2/ec2-nat-gateway-without-internet-route.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { NatGatewayId: "nat-1", VpcId: "vpc-1", SubnetId: "subnet-1", ConnectivityType: "public" };
const place: Given[number] = [subnet, [{ SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.0.0/24" }]];
const given = (...targets: object[]): Given => [
  place,
  [
    routeTable,
    [
      {
        RouteTableId: "rtb-1",
        VpcId: "vpc-1",
        Routes: [
          { DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" },
          ...targets.map((target) => ({ DestinationCidrBlock: "0.0.0.0/0", State: "active", ...target })),
        ],
        Associations: [{ Main: true }],
      },
    ],
  ],
];

verdicts(rule, {
  passes: { "to an internet gateway": { subject, given: given({ GatewayId: "igw-1" }) } },
  fails: {
    "no route out": {
      subject,
      given: given(),
      message: "its subnet subnet-1 is not public: rtb-1 has no route to an internet gateway",
      evidence: { RouteTableId: "rtb-1", route: "none" },
    },
    "to itself": { subject, given: given({ NatGatewayId: "nat-1" }), message: "sends 0.0.0.0/0 to the gateway itself" },
    "to another one": { subject, given: given({ NatGatewayId: "nat-2" }), message: "to nat-2" },
    "the internet gateway is gone": { subject, given: given({ GatewayId: "igw-1", State: "blackhole" }) },
  },
  skips: {
    private: { subject: { ...subject, ConnectivityType: "private" } },
    regional: { subject: { ...subject, SubnetId: undefined, AvailabilityMode: "regional" } },
    "by a firewall elsewhere": {
      subject,
      given: given({ TransitGatewayId: "tgw-1" }),
      message: /transit gateway tgw-1/,
    },
  },
  unknowns: { "tables could not be listed": { subject, given: [place, [routeTable, UNLISTED]] } },
});

import rule from "../../../rules/ec2/ec2-route-table-blackhole-route.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const table = (Associations: readonly object[], ...Routes: object[]) => ({
  RouteTableId: "rtb-1",
  VpcId: "vpc-1",
  OwnerId: "111122223333",
  Associations,
  Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" }, ...Routes],
});
const own = [{ SubnetId: "subnet-1" }];
const main = [{ Main: true }];
const dead = { DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-1", State: "blackhole" };
const subnets: Given = [[subnet, [{ SubnetId: "subnet-9", VpcId: "vpc-1" }]]];

verdicts(rule, {
  passes: { "all are active": { subject: table(own, { ...dead, State: "active" }) } },
  fails: {
    "to a NAT gateway that is gone": {
      subject: table(own, dead),
      message: "it sends 0.0.0.0/0 to the NAT gateway nat-1, where nothing takes it",
      evidence: { routes: [{ destination: "0.0.0.0/0", target: "nat-1" }], subnets: ["subnet-1"] },
      severity: "high",
    },
    "two of them": {
      subject: table(own, dead, {
        DestinationPrefixListId: "pl-1",
        VpcPeeringConnectionId: "pcx-1",
        State: "blackhole",
      }),
      message: "nat-1 and pl-1 to the peering connection pcx-1",
    },
    "the main table, which a subnet uses": {
      subject: table(main, { ...dead, DestinationCidrBlock: undefined, DestinationIpv6CidrBlock: "::/0" }),
      given: subnets,
      message: "it sends ::/0",
      severity: "high",
    },
    "a table that no subnet uses": {
      subject: table(main, dead),
      message: "no subnet uses the table",
      severity: "low",
    },
  },
  skips: { "another account's": { subject: { ...table(own, dead), OwnerId: "999999999999" } } },
  unknowns: { "subnets could not be listed": { subject: table(main, dead), given: [[subnet, UNLISTED]] } },
});

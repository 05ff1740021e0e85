import rule from "../../../rules/ec2/ec2-route-table-peering-too-wide.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { vpcPeeringConnection } from "../../../src/services/ec2/vpc-peering-connection.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const table = (...routes: object[]) => ({
  RouteTableId: "rtb-1",
  VpcId: "vpc-1",
  OwnerId: "111122223333",
  Routes: [
    { DestinationCidrBlock: "10.1.0.0/16", GatewayId: "local", State: "active" },
    ...routes.map((route) => ({ VpcPeeringConnectionId: "pcx-1", State: "active", ...route })),
  ],
});
const to = (DestinationCidrBlock: string, also: object = {}) => table({ DestinationCidrBlock, ...also });
const here = { VpcId: "vpc-1", CidrBlock: "10.1.0.0/16", CidrBlockSet: [{ CidrBlock: "10.1.0.0/16" }] };
const there = {
  VpcId: "vpc-2",
  CidrBlock: "10.2.0.0/16",
  CidrBlockSet: [{ CidrBlock: "10.2.0.0/16" }, { CidrBlock: "10.9.0.0/24" }],
  Ipv6CidrBlockSet: [{ Ipv6CidrBlock: "2a05:d018:1::/56" }],
};
const peering = (RequesterVpcInfo: object, AccepterVpcInfo: object): Given => [
  [vpcPeeringConnection, [{ VpcPeeringConnectionId: "pcx-1", RequesterVpcInfo, AccepterVpcInfo }]],
  [managedPrefixList, [{ PrefixListId: "pl-1", OwnerId: "111122223333", entries: [{ Cidr: "10.2.0.0/16" }] }]],
];
const given = peering(here, there);

verdicts(rule, {
  passes: {
    "one subnet": { subject: to("10.2.4.0/24"), given },
    "half of it": { subject: to("10.2.0.0/17"), given },
    "AWS does not tell the other's blocks": { subject: to("10.2.0.0/16"), given: peering(here, { VpcId: "vpc-2" }) },
  },
  fails: {
    "its first block": {
      subject: to("10.2.0.0/16"),
      given,
      message: "it sends 10.2.0.0/16 over pcx-1: a whole block of vpc-2 (10.2.0.0/16)",
      evidence: { routes: [{ destination: "10.2.0.0/16", via: "pcx-1", VpcId: "vpc-2" }] },
    },
    "from the other side": {
      subject: to("10.2.0.0/16"),
      given: peering({ ...there, CidrBlockSet: undefined, Ipv6CidrBlockSet: undefined }, here),
      message: "all of vpc-2 (10.2.0.0/16)",
    },
    "more than all of it": { subject: to("10.0.0.0/8"), given, message: "it sends 10.0.0.0/8" },
    "its second block": { subject: to("10.9.0.0/24"), given },
    "over IPv6": { subject: table({ DestinationIpv6CidrBlock: "2a05:d018:1::/56" }), given },
    "by a prefix list": { subject: table({ DestinationPrefixListId: "pl-1" }), given, message: "it sends pl-1 over" },
  },
  skips: {
    "no peering": { subject: table() },
    "a peering that is gone": { subject: to("10.2.0.0/16", { State: "blackhole" }), given },
    "another account's": { subject: { ...to("10.2.0.0/16"), OwnerId: "999999999999" }, given },
  },
  unknowns: {
    "peerings could not be listed": { subject: to("10.2.0.0/16"), given: [[vpcPeeringConnection, UNLISTED]] },
    "a prefix list is not to be seen": { subject: table({ DestinationPrefixListId: "pl-9" }), given },
  },
});

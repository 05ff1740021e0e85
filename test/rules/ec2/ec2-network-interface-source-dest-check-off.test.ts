import rule from "../../../rules/ec2/ec2-network-interface-source-dest-check-off.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const face = (also: object = {}) => ({
  NetworkInterfaceId: "eni-1",
  VpcId: "vpc-1",
  InterfaceType: "interface",
  RequesterManaged: false,
  SourceDestCheck: false,
  Attachment: { InstanceId: "i-1" },
  ...also,
});
const tables = (NetworkInterfaceId: string, VpcId = "vpc-1"): Given => [
  [routeTable, [{ RouteTableId: "rtb-1", VpcId, Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NetworkInterfaceId }] }]],
];

verdicts(rule, {
  passes: { on: { subject: face({ SourceDestCheck: true }), given: [[routeTable, UNLISTED]] } },
  fails: {
    "off, and routes lead elsewhere": {
      subject: face(),
      given: tables("eni-9"),
      message: "the check of i-1 is off, and no route leads to it",
      evidence: { SourceDestCheck: false, InstanceId: "i-1" },
    },
    "attached to nothing": { subject: face({ Attachment: undefined }), given: tables("eni-9") },
  },
  skips: {
    "a NAT instance": { subject: face(), given: tables("eni-1"), message: "rtb-1 routes to it" },
    "a NAT gateway's": { subject: face({ InterfaceType: "nat_gateway" }) },
    "a service's": { subject: face({ RequesterManaged: true }) },
    "in a VPC that is shared, of which some tables are to be seen": {
      subject: face(),
      given: [[routeTable, [{ RouteTableId: "rtb-1", VpcId: "vpc-1", OwnerId: "999988887777", Routes: [] }]]],
      message: /another account/,
    },
    "in a VPC that is shared": { subject: face(), given: tables("eni-9", "vpc-2"), message: /another account/ },
  },
  unknowns: { "tables could not be listed": { subject: face(), given: [[routeTable, UNLISTED]] } },
});

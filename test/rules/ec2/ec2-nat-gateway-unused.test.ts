import rule from "../../../rules/ec2/ec2-nat-gateway-unused.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const gateway = (day: string) => ({
  NatGatewayId: "nat-1",
  VpcId: "vpc-1",
  CreateTime: new Date(day),
  NatGatewayAddresses: [{ AllocationId: "eipalloc-1" }],
});
const subject = gateway("2026-01-10T00:00:00Z");
const route = (NatGatewayId: string): Given => [
  [
    routeTable,
    [{ RouteTableId: "rtb-1", VpcId: "vpc-1", Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId }] }],
  ],
];

verdicts(rule, {
  passes: { "a route leads to it": { subject, given: route("nat-1") } },
  fails: {
    "routes lead elsewhere": {
      subject,
      given: route("nat-2"),
      message: "no route table sends anything to it; it was made on 2026-01-10",
      evidence: { AllocationId: ["eipalloc-1"] },
    },
  },
  skips: { "just made": { subject: gateway("2026-06-15T02:00:00Z"), given: route("nat-2") } },
  unknowns: { "tables could not be listed": { subject, given: [[routeTable, UNLISTED]] } },
});

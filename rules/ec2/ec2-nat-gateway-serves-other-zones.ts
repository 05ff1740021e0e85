import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isRegional, natGateway } from "../../src/services/ec2/nat-gateway.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { byZone } from "../../src/services/ec2/zones.ts";

export default defineRule({
  id: "ec2-nat-gateway-serves-other-zones",
  title: "NAT gateway of one Availability Zone serves subnets of others",
  severity: "medium",
  why: "When its zone fails, the subnets of the healthy zones lose their way out as well; and until then all of their traffic is paid for across zones.",
  fix: {
    text: "Give each zone a NAT gateway and a route table of its own, or replace them by one regional NAT gateway, which stands in every zone.",
    cli: `aws ec2 create-nat-gateway --subnet-id <public-subnet-of-the-zone> --allocation-id <eipalloc-id>
aws ec2 replace-route --route-table-id <route-table-of-the-zone> --destination-cidr-block 0.0.0.0/0 --nat-gateway-id <nat-id>`,
    terraform: `resource "aws_nat_gateway" "<zone>" {
  subnet_id     = aws_subnet.<public-of-the-zone>.id
  allocation_id = aws_eip.<zone>.id
}

resource "aws_route" "<zone>" {
  route_table_id         = aws_route_table.<private-of-the-zone>.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.<zone>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Route
  Properties:
    RouteTableId: <route-table-of-the-zone>
    DestinationCidrBlock: 0.0.0.0/0
    NatGatewayId: <nat-of-the-zone>`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html",
    ],
  },
  examples: {
    pass: "The private subnets of each zone leave by the NAT gateway of that zone.",
    fail: "The NAT gateway is in eu-west-1a, and the private subnets of eu-west-1b leave by it.",
  },
  subject: natGateway.with(),
  context: { tables: routeTable.with(), subnets: subnet.with(), routing, interfaces: networkInterface.with() },
  check: (gateway, { tables, subnets, routing, interfaces }) => {
    if (isRegional(gateway)) return pass;
    const { name, VpcId, SubnetId = "" } = gateway;
    const leading = tables
      .where("VpcId", VpcId)
      .filter(({ Routes = [] }) => Routes.some((route) => route.NatGatewayId === name));
    if (leading.length === 0) return skip("no route leads to it");
    const zone = subnets.get(SubnetId)?.AvailabilityZone;
    if (zone === undefined) return skip(`its subnet ${SubnetId} is not to be seen`);
    const ids = new Set(leading.map((table) => table.name));
    const used = subnets
      .where("VpcId", VpcId)
      .filter((part) => part.AvailabilityZone !== zone && ids.has(routing.subnet(part.name).routeTableId))
      .filter((part) => interfaces.has("SubnetId", part.name));
    const others = byZone(used);
    if (others.size === 0) return pass;
    const served = [...others].map(([other, parts]) => `${parts.map((part) => part.name).join(", ")} in ${other}`);
    const leave = used.length === 1 ? "leaves" : "leave";
    return fail(`it is in ${zone}, but ${served.join(" and ")} ${leave} by it too`, {
      AvailabilityZone: zone,
      SubnetId: [...others.values()].flat().map((part) => part.name),
      RouteTableId: [...ids],
    });
  },
});

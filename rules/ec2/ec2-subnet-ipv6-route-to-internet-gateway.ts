import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";

export default defineRule({
  id: "ec2-subnet-ipv6-route-to-internet-gateway",
  title: "Subnet that is private over IPv4 is open to the internet over IPv6",
  severity: "high",
  why: "Every IPv6 address is a public one: what the NAT gateway hides over IPv4, the internet calls directly over IPv6.",
  fix: {
    text: "Replace the IPv6 route to the internet gateway by one to an egress-only internet gateway, which lets connections out but none in.",
    cli: `aws ec2 create-egress-only-internet-gateway --vpc-id <vpc-id>
aws ec2 replace-route --route-table-id <route-table-id> --destination-ipv6-cidr-block ::/0 --egress-only-internet-gateway-id <eigw-id>`,
    terraform: `resource "aws_egress_only_internet_gateway" "<name>" {
  vpc_id = aws_vpc.<name>.id
}

resource "aws_route" "ipv6" {
  route_table_id              = aws_route_table.<private>.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.<name>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Route
  Properties:
    RouteTableId: <route-table-id>
    DestinationIpv6CidrBlock: ::/0
    EgressOnlyInternetGatewayId: <eigw-id>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html"],
  },
  examples: {
    pass: "0.0.0.0/0 goes to a NAT gateway and ::/0 to an egress-only internet gateway.",
    fail: "0.0.0.0/0 goes to a NAT gateway, but ::/0 to the internet gateway.",
  },
  subject: subnet.with(),
  context: { routing },
  check: (part, { routing }) => {
    const elsewhere = ownedElsewhere(part);
    if (elsewhere) return skip(elsewhere);
    const { Ipv6CidrBlockAssociationSet = [], Ipv6Native, name } = part;
    if (Ipv6CidrBlockAssociationSet.length === 0) return skip("it has no IPv6 addresses");
    if (Ipv6Native) return skip("it has IPv6 addresses only, so that nothing tells whether it is meant to be private");
    const { ipv4, ipv6, routeTableId } = routing.subnet(name);
    if (!ipv6.public) return pass;
    if (ipv4.public) return skip("it is a public subnet, over IPv4 as well");
    const { destination, target } = ipv6.route!;
    const own = ipv4.route ? `leaves over IPv4 by ${ipv4.route.target}` : "has no way out over IPv4";
    return fail(`it ${own}, but ${routeTableId} routes ${destination} to ${target}`, {
      RouteTableId: routeTableId,
      ipv4: ipv4.route ?? "no route to the internet",
      ipv6: ipv6.route,
    });
  },
});

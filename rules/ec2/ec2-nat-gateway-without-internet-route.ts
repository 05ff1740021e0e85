import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isRegional, natGateway } from "../../src/services/ec2/nat-gateway.ts";
import { routing } from "../../src/services/ec2/routing.ts";

export default defineRule({
  id: "ec2-nat-gateway-without-internet-route",
  title: "NAT gateway has no way to the internet itself",
  severity: "high",
  why: "What is sent to it goes nowhere: the private subnets behind it have no way out, though their routes look as if they had.",
  fix: {
    text: "Put the gateway into a public subnet, or route its subnet to the internet gateway.",
    cli: "aws ec2 create-route --route-table-id <route-table-of-its-subnet> --destination-cidr-block 0.0.0.0/0 --gateway-id <igw-id>",
    terraform: `resource "aws_route" "<name>" {
  route_table_id         = aws_route_table.<public>.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.<name>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Route
  Properties:
    RouteTableId: <route-table-of-its-subnet>
    DestinationCidrBlock: 0.0.0.0/0
    GatewayId: <igw-id>`,
  },
  references: {
    wellArchitected: ["REL02-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html"],
  },
  examples: {
    pass: "The gateway's subnet sends 0.0.0.0/0 to an internet gateway.",
    fail: "The gateway stands in a private subnet that sends 0.0.0.0/0 to the gateway itself.",
  },
  subject: natGateway.with(),
  context: { routing },
  check: (gateway, { routing }) => {
    const { name, ConnectivityType, SubnetId } = gateway;
    if (ConnectivityType === "private") return skip("it is a private one, which leads to other networks");
    // It has a route table of its own, which AWS keeps.
    if (isRegional(gateway) || SubnetId === undefined) return skip("it is regional and stands in no subnet");
    const { ipv4, routeTableId } = routing.subnet(SubnetId);
    if (ipv4.public) return pass;
    const { route } = ipv4;
    if (route && route.via !== "NAT gateway") return skip(`its subnet leaves by the ${route.via} ${route.target}`);
    const way = route
      ? `sends ${route.destination} to ${route.target === name ? "the gateway itself" : route.target}`
      : "has no route to an internet gateway";
    return fail(`its subnet ${SubnetId} is not public: ${routeTableId} ${way}`, {
      SubnetId,
      RouteTableId: routeTableId,
      route: route ?? "none",
    });
  },
});

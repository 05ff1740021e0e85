import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { routing } from "../../src/services/ec2/routing.ts";

export default defineRule({
  id: "ec2-vpc-main-route-table-public",
  title: "Main route table of a VPC leads to the internet gateway",
  severity: "medium",
  why: "Every subnet that nobody gives a table of its own follows the main one, so a new subnet is public until somebody notices.",
  fix: {
    text: "Give the public subnets a route table of their own with the route to the internet gateway, then remove that route from the main table.",
    cli: `aws ec2 associate-route-table --route-table-id <public-route-table-id> --subnet-id <public-subnet-id>
aws ec2 delete-route --route-table-id <main-route-table-id> --destination-cidr-block 0.0.0.0/0`,
    terraform: `# Takes over the main table and removes its routes: name here those that are to stay.
resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.<name>.default_route_table_id
  route                  = []
}`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html"],
  },
  examples: {
    pass: "The main table routes within the VPC only; public subnets have a table of their own.",
    fail: "The main table routes 0.0.0.0/0 to igw-1.",
  },
  subject: routeTable.with(),
  context: { routing, interfaces: networkInterface.with() },
  check: (table, { routing, interfaces }) => {
    const { Associations = [], VpcId = "", name } = table;
    if (!Associations.some(({ Main }) => Main)) return skip("it is not the main table of its VPC");
    const elsewhere = ownedElsewhere(table);
    if (elsewhere) return skip(elsewhere);
    const { ipv4, ipv6 } = routing.mainTable(VpcId);
    const [family, reach] = ipv4.public ? ["IPv4", ipv4] : ["IPv6", ipv6];
    if (!reach.public) return pass;
    if (!interfaces.has("VpcId", VpcId)) return skip(`nothing uses ${VpcId}: it holds no network interface`);
    const { destination, target } = reach.route!;
    return fail(`${name} is the main table of ${VpcId} and routes ${destination} to ${target}`, {
      VpcId,
      RouteTableId: name,
      family,
      destination,
      target,
    });
  },
});

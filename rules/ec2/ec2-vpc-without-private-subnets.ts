import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

export default defineRule({
  id: "ec2-vpc-without-private-subnets",
  title: "VPC in use has public subnets only",
  severity: "medium",
  why: "Servers and databases have no place where the internet cannot reach them: one public address and one open port expose them.",
  fix: {
    text: "Add subnets whose route table has no route to the internet gateway, with a NAT gateway where they must get out, and move everything there that the public does not call itself.",
    cli: `aws ec2 create-subnet --vpc-id <vpc-id> --availability-zone <zone> --cidr-block <cidr>
aws ec2 create-route-table --vpc-id <vpc-id>
aws ec2 associate-route-table --route-table-id <route-table-id> --subnet-id <subnet-id>`,
    terraform: `resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.<name>.id
  cidr_block = "<cidr>"
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.<name>.id
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html"],
  },
  examples: {
    pass: "Two subnets route 0.0.0.0/0 to an internet gateway, two to a NAT gateway.",
    fail: "Every subnet routes 0.0.0.0/0 to the internet gateway.",
  },
  subject: vpc.with(),
  context: { routing, subnets: subnet.with(), interfaces: networkInterface.with() },
  check: (network, { routing, subnets, interfaces }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const ids = subnets.where("VpcId", network.name).map(({ name }) => name);
    if (ids.length === 0) return skip("it has no subnets");
    if (ids.some((id) => !routing.subnet(id).publicBy)) return pass;
    if (!interfaces.has("VpcId", network.name)) return skip("nothing uses it: it holds no network interface");
    const open = routing.publicSubnets(ids);
    const subject = open.length === 1 ? "its only subnet is" : `all of its ${open.length} subnets are`;
    return fail(`${subject} routed to the internet: ${open[0]!.text}`, { routes: open.map((one) => one.evidence) });
  },
});

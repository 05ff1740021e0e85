import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";
import { byZone } from "../../src/services/ec2/zones.ts";

export default defineRule({
  id: "ec2-vpc-private-tier-single-az",
  title: "Private subnets of a VPC lie in one Availability Zone only",
  severity: "medium",
  why: "Application servers and databases belong in private subnets; when the one zone that has them fails, nothing can take over.",
  fix: {
    text: "Add a private subnet in a second zone, without a route to the internet gateway, and spread the workload over both.",
    cli: `aws ec2 create-subnet --vpc-id <vpc-id> --availability-zone <other-zone> --cidr-block <cidr>
aws ec2 associate-route-table --route-table-id <private-route-table-id> --subnet-id <subnet-id>`,
    terraform: `resource "aws_subnet" "private" {
  for_each          = { "<zone-a>" = "<cidr-a>", "<zone-b>" = "<cidr-b>" }
  vpc_id            = aws_vpc.<name>.id
  availability_zone = each.key
  cidr_block        = each.value
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: <vpc-id>
    AvailabilityZone: <other-zone>
    CidrBlock: <cidr>`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-example-private-subnets-nat.html"],
  },
  examples: {
    pass: "Private subnets lie in eu-west-1a and eu-west-1b.",
    fail: "Public subnets lie in three zones, the private ones in eu-west-1a alone.",
  },
  subject: vpc.with(),
  context: { routing, subnets: subnet.with(), interfaces: networkInterface.with() },
  check: (network, { routing, subnets, interfaces }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const inside = subnets.where("VpcId", network.name);
    const zones = byZone(inside.filter(({ name }) => !routing.subnet(name).publicBy));
    const [zone] = zones.keys();
    if (zone === undefined) return skip("it has no private subnet in an Availability Zone");
    if (zones.size > 1) return pass;
    const ids = zones.get(zone)!.map(({ name }) => name);
    if (!ids.some((id) => interfaces.has("SubnetId", id)))
      return skip("nothing uses its private subnets: they hold no network interface");
    return fail(`all of its private subnets are in ${zone}: ${ids.join(", ")}`, {
      AvailabilityZone: zone,
      SubnetId: ids,
      RouteTableId: [...new Set(ids.map((id) => routing.subnet(id).routeTableId))],
    });
  },
});

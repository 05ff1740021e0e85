import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";
import { byZone } from "../../src/services/ec2/zones.ts";

export default defineRule({
  id: "ec2-vpc-single-az",
  title: "VPC in use has subnets in one Availability Zone only",
  severity: "medium",
  why: "When that zone fails, all that runs in the VPC fails with it, and there is no subnet in which to start it again.",
  fix: {
    text: "Add subnets in a second and third zone, then let load balancers, Auto Scaling groups and databases use them.",
    cli: "aws ec2 create-subnet --vpc-id <vpc-id> --availability-zone <other-zone> --cidr-block <cidr>",
    terraform: `resource "aws_subnet" "<name>" {
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
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html"],
  },
  examples: { pass: "Its subnets lie in eu-west-1a and eu-west-1b.", fail: "All its subnets lie in eu-west-1a." },
  subject: vpc.with(),
  context: { subnets: subnet.with(), interfaces: networkInterface.with() },
  check: (network, { subnets, interfaces }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const zones = byZone(subnets.where("VpcId", network.name));
    const [zone] = zones.keys();
    if (zone === undefined) return skip("it has no subnet in an Availability Zone");
    if (zones.size > 1) return pass;
    if (!interfaces.has("VpcId", network.name)) return skip("nothing uses it: it holds no network interface");
    const ids = zones.get(zone)!.map(({ name }) => name);
    return fail(`all of its subnets are in ${zone}`, { AvailabilityZone: zone, SubnetId: ids });
  },
});

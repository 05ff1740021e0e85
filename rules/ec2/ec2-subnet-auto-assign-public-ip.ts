import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";

export default defineRule({
  id: "ec2-subnet-auto-assign-public-ip",
  title: "Subnet gives launched instances a public address by default",
  severity: "medium",
  why: "Whoever launches an instance there without thinking of addresses puts it on the internet.",
  fix: {
    text: "Turn automatic addresses off, and ask for a public address at launch where one is needed.",
    cli: `aws ec2 modify-subnet-attribute --subnet-id <subnet-id> --no-map-public-ip-on-launch
aws ec2 modify-subnet-attribute --subnet-id <subnet-id> --no-assign-ipv6-address-on-creation`,
    terraform: `resource "aws_subnet" "<name>" {
  # …
  map_public_ip_on_launch         = false
  assign_ipv6_address_on_creation = false
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: <vpc-id>
    CidrBlock: <cidr>
    MapPublicIpOnLaunch: false
    AssignIpv6AddressOnCreation: false`,
  },
  references: {
    fsbp: ["EC2.15"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15",
    ],
  },
  examples: {
    pass: "MapPublicIpOnLaunch and AssignIpv6AddressOnCreation are false.",
    fail: "MapPublicIpOnLaunch is true, as in the subnets of a default VPC.",
  },
  subject: subnet.with(),
  check: (part) => {
    const elsewhere = ownedElsewhere(part);
    if (elsewhere) return skip(elsewhere);
    const { MapPublicIpOnLaunch = false, AssignIpv6AddressOnCreation = false, DefaultForAz, Ipv6Native } = part;
    if (!MapPublicIpOnLaunch && AssignIpv6AddressOnCreation && Ipv6Native)
      return skip("it has IPv6 addresses only, so that every launch must get one");
    const families = [MapPublicIpOnLaunch && "public IPv4", AssignIpv6AddressOnCreation && "IPv6"].filter(Boolean);
    if (families.length === 0) return pass;
    const kind = DefaultForAz ? "the default subnet of its zone" : "it";
    return fail(`${kind} gives instances ${families.join(" and ")} addresses at launch`, {
      MapPublicIpOnLaunch,
      AssignIpv6AddressOnCreation,
    });
  },
});

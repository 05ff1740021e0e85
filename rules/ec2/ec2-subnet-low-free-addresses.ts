import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";

// AWS keeps the first four addresses and the last one of every subnet.
const KEPT = 5;

export default defineRule({
  id: "ec2-subnet-low-free-addresses",
  title: "Subnet is running out of addresses",
  severity: "medium",
  why: "When the last address is gone, nothing can start there any more: no server of a scaling group, no function, no load balancer's further node, often in the hour of the greatest need.",
  fix: {
    text: "Spread the load over further subnets: add another block of addresses to the VPC and make subnets of it, and delete interfaces that nothing uses. A subnet itself cannot be made larger.",
    cli: "aws ec2 associate-vpc-cidr-block --vpc-id <vpc-id> --cidr-block <block>\naws ec2 create-subnet --vpc-id <vpc-id> --availability-zone <zone> --cidr-block <block>",
    terraform: `resource "aws_vpc_ipv4_cidr_block_association" "<name>" {
  vpc_id     = aws_vpc.<name>.id
  cidr_block = "<block>"
}

resource "aws_subnet" "<name>" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.<name>.vpc_id
  availability_zone = "<zone>"
  cidr_block        = "<block>"
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: <vpc-id>
    AvailabilityZone: <zone>
    CidrBlock: <block>`,
  },
  references: {
    wellArchitected: ["REL02-BP03"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html"],
  },
  examples: {
    pass: "180 of the 251 addresses of the subnet are free.",
    fail: "7 of the 251 addresses of the subnet are free.",
  },
  subject: subnet.with(),
  options: z.object({
    percent: z
      ._default(z.number().check(z.minimum(0), z.maximum(100)), 10)
      .check(z.describe("The share of its addresses, in percent, that must be free")),
  }),
  check: (part, { options }) => {
    const elsewhere = ownedElsewhere(part);
    if (elsewhere) return skip(elsewhere);
    const { CidrBlock, Ipv6Native, AvailableIpAddressCount: free } = part;
    if (CidrBlock === undefined || Ipv6Native) return skip("it has IPv6 addresses only, which do not run out");
    if (free === undefined) return skip("AWS does not say how many of its addresses are free");
    const all = 2 ** (32 - Number(CidrBlock.split("/")[1])) - KEPT;
    if (free * 100 >= all * options.percent) return pass;
    const grave = free === 0;
    return fail(
      grave ? `none of its ${all} addresses is free` : `${free} of its ${all} addresses are free`,
      { CidrBlock, AvailableIpAddressCount: free, usable: all },
      grave ? { severity: "high" } : {},
    );
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { vpcEndpoint, withoutInterfaceEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

export default defineRule({
  id: "ec2-vpc-without-ssm-endpoint",
  title: "VPC has no endpoint for Systems Manager",
  severity: "low",
  why: "Agents reach Systems Manager over the internet or not at all: without a way out the servers can be neither patched nor logged in to, and with one they have more than they need.",
  fix: {
    text: "Make an interface endpoint for ssm with private DNS, and one for ssmmessages for Session Manager. Where another VPC has them for all, by a transit gateway and shared DNS, suppress this finding with the reason.",
    cli: "aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Interface --service-name com.amazonaws.<region>.ssm --subnet-ids <subnet-a> <subnet-b> --security-group-ids <group-id> --private-dns-enabled",
    terraform: `resource "aws_vpc_endpoint" "<name>" {
  vpc_id              = aws_vpc.<name>.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.<region>.ssm"
  subnet_ids          = ["<subnet-a>", "<subnet-b>"]
  security_group_ids  = ["<group-id>"]
  private_dns_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: <vpc-id>
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.<region>.ssm
    SubnetIds: [<subnet-a>, <subnet-b>]
    SecurityGroupIds: [<group-id>]
    PrivateDnsEnabled: true`,
  },
  references: {
    fsbp: ["EC2.57"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-57",
    ],
  },
  examples: {
    pass: "The VPC has an interface endpoint for com.amazonaws.eu-west-1.ssm.",
    fail: "The instances of the VPC reach Systems Manager over the NAT gateway.",
  },
  subject: vpc.with(),
  context: { endpoints: vpcEndpoint.with(), instances: instance.with() },
  check: (network, { endpoints, instances }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    if (!instances.has("VpcId", network.name)) return skip("no instance is in it");

    const missing = withoutInterfaceEndpoint(endpoints, network, ["ssm"]);
    if (missing.length === 0) return pass;
    return fail(`it has instances, but no interface endpoint for Systems Manager`, {
      VpcId: network.name,
      missing: missing.map((service) => `com.amazonaws.${network.region}.${service}`),
    });
  },
});

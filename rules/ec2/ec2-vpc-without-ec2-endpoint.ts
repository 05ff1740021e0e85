import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { vpcEndpoint, withoutInterfaceEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

export default defineRule({
  id: "ec2-vpc-without-ec2-endpoint",
  title: "VPC has no endpoint for the API of EC2",
  severity: "low",
  why: "Calls to the API of EC2 leave the VPC over the internet or not at all: they need a way out that attackers can use as well, and no endpoint policy can narrow them.",
  fix: {
    text: "Make an interface endpoint for the API of EC2 with private DNS. Where another VPC has it for all, by a transit gateway and shared DNS, suppress this finding with the reason.",
    cli: "aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Interface --service-name com.amazonaws.<region>.ec2 --subnet-ids <subnet-a> <subnet-b> --security-group-ids <group-id> --private-dns-enabled",
    terraform: `resource "aws_vpc_endpoint" "<name>" {
  vpc_id              = aws_vpc.<name>.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.<region>.ec2"
  subnet_ids          = ["<subnet-a>", "<subnet-b>"]
  security_group_ids  = ["<group-id>"]
  private_dns_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: <vpc-id>
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.<region>.ec2
    SubnetIds: [<subnet-a>, <subnet-b>]
    SecurityGroupIds: [<group-id>]
    PrivateDnsEnabled: true`,
  },
  references: {
    fsbp: ["EC2.10"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/interface-vpc-endpoints.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-10",
    ],
  },
  examples: {
    pass: "The VPC has an interface endpoint for com.amazonaws.eu-west-1.ec2.",
    fail: "The instances of the VPC reach the API of EC2 over the NAT gateway.",
  },
  subject: vpc.with(),
  context: { endpoints: vpcEndpoint.with(), instances: instance.with() },
  check: (network, { endpoints, instances }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    if (!instances.has("VpcId", network.name)) return skip("no instance is in it");

    const missing = withoutInterfaceEndpoint(endpoints, network, ["ec2"]);
    if (missing.length === 0) return pass;
    return fail(`it has instances, but no interface endpoint for the API of EC2`, {
      VpcId: network.name,
      missing: missing.map((service) => `com.amazonaws.${network.region}.${service}`),
    });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { vpcEndpoint, withoutInterfaceEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

// How ECS describes the interfaces of tasks on Fargate: by the ARN of the attachment.
const FARGATE = /^arn:[\w-]+:ecs:.*:attachment\//;

export default defineRule({
  id: "ec2-vpc-without-ecr-endpoints",
  title: "VPC has no endpoints for ECR",
  severity: "low",
  why: "Images are pulled over the internet and paid for by the gigabyte at the NAT gateway; when the way out is closed or fails, no container starts.",
  fix: {
    text: "Make interface endpoints for ecr.api and ecr.dkr with private DNS, and a gateway endpoint for S3, which holds the layers. Where another VPC has them for all, by a transit gateway and shared DNS, suppress this finding with the reason.",
    cli: "aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Interface --service-name com.amazonaws.<region>.ecr.dkr --subnet-ids <subnet-a> <subnet-b> --security-group-ids <group-id> --private-dns-enabled",
    terraform: `resource "aws_vpc_endpoint" "<name>" {
  vpc_id              = aws_vpc.<name>.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.<region>.ecr.dkr"
  subnet_ids          = ["<subnet-a>", "<subnet-b>"]
  security_group_ids  = ["<group-id>"]
  private_dns_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: <vpc-id>
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.<region>.ecr.dkr
    SubnetIds: [<subnet-a>, <subnet-b>]
    SecurityGroupIds: [<group-id>]
    PrivateDnsEnabled: true`,
  },
  references: {
    fsbp: ["EC2.55", "EC2.56"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-55",
    ],
  },
  examples: {
    pass: "The VPC has interface endpoints for ecr.api and ecr.dkr.",
    fail: "The VPC has the endpoint for ecr.api only, so that images still come over the internet.",
  },
  subject: vpc.with(),
  context: { endpoints: vpcEndpoint.with(), instances: instance.with(), interfaces: networkInterface.with() },
  check: (network, { endpoints, instances, interfaces }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const onFargate = () =>
      interfaces.where("VpcId", network.name).some(({ Description = "" }) => FARGATE.test(Description));
    if (!instances.has("VpcId", network.name) && !onFargate()) return skip("no instance and no Fargate task is in it");

    const missing = withoutInterfaceEndpoint(endpoints, network, ["ecr.api", "ecr.dkr"]);
    if (missing.length === 0) return pass;
    return fail(`it has no interface endpoint for ${missing.join(" and ")}`, {
      VpcId: network.name,
      missing: missing.map((service) => `com.amazonaws.${network.region}.${service}`),
    });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { internetGateway } from "../../src/services/ec2/internet-gateway.ts";
import { attachedGateways, vpcBlockPublicAccess } from "../../src/services/ec2/vpc-block-public-access.ts";

export default defineRule({
  id: "ec2-vpc-block-public-access-off",
  title: "Region's VPC Block Public Access does not stop internet gateways",
  severity: "medium",
  why: "Without it one route, one address and one open port are enough to put a server on the internet, and anybody who may edit a VPC can do all three by mistake.",
  fix: {
    text: "Exclude the VPCs or subnets that serve the internet, then block all others: block-ingress leaves the ways out by NAT gateways and egress-only gateways open. Look at the VPC flow logs for what would be cut off first.",
    cli: `aws ec2 create-vpc-block-public-access-exclusion --vpc-id <public-vpc-id> --internet-gateway-exclusion-mode allow-bidirectional
aws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-ingress`,
    terraform: `resource "aws_vpc_block_public_access_exclusion" "public" {
  vpc_id                          = "<public-vpc-id>"
  internet_gateway_exclusion_mode = "allow-bidirectional"
}

resource "aws_vpc_block_public_access_options" "this" {
  internet_gateway_block_mode = "block-ingress"
}`,
    cloudformation: `Resources:
  PublicVpc:
    Type: AWS::EC2::VPCBlockPublicAccessExclusion
    Properties:
      VpcId: <public-vpc-id>
      InternetGatewayExclusionMode: allow-bidirectional
  BlockPublicAccess:
    Type: AWS::EC2::VPCBlockPublicAccessOptions
    Properties:
      InternetGatewayBlockMode: block-ingress`,
  },
  references: {
    fsbp: ["EC2.172"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-172",
    ],
  },
  examples: {
    pass: "The region's mode is block-ingress, and the VPC of the web servers is excluded.",
    fail: "The region's mode is off.",
  },
  subject: vpcBlockPublicAccess.with(),
  context: { gateways: internetGateway.with() },
  check: ({ InternetGatewayBlockMode = "off", State, ManagedBy, region }, { gateways }) => {
    if (InternetGatewayBlockMode !== "off") return pass;
    const evidence = { InternetGatewayBlockMode, State, ManagedBy };
    const attached = attachedGateways(gateways);
    if (!attached) return fail(`it is off in ${region}`, evidence);
    if (attached.length === 0)
      return fail(`it is off in ${region}; no internet gateway is attached there yet`, evidence, { severity: "low" });
    const more = attached.length > 3 ? ` and ${attached.length - 3} more` : "";
    return fail(`it is off in ${region}, which has ${attached.slice(0, 3).join(", ")}${more} attached to VPCs`, {
      ...evidence,
      InternetGatewayIds: attached,
    });
  },
});

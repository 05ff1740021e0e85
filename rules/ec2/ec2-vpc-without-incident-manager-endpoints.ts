import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { vpcEndpoint, withoutInterfaceEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

export default defineRule({
  id: "ec2-vpc-without-incident-manager-endpoints",
  title: "VPC has no endpoints for Incident Manager",
  severity: "info",
  why: "In an incident, tools in the VPC call Incident Manager and its contacts over the internet, which may be the very thing that is closed or broken.",
  fix: {
    text: "If anything in the VPC calls Incident Manager, make interface endpoints for ssm-incidents and ssm-contacts with private DNS; else suppress this finding.",
    cli: "aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Interface --service-name com.amazonaws.<region>.ssm-incidents --subnet-ids <subnet-a> <subnet-b> --security-group-ids <group-id> --private-dns-enabled",
    terraform: `resource "aws_vpc_endpoint" "<name>" {
  vpc_id              = aws_vpc.<name>.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.<region>.ssm-incidents"
  subnet_ids          = ["<subnet-a>", "<subnet-b>"]
  security_group_ids  = ["<group-id>"]
  private_dns_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: <vpc-id>
    VpcEndpointType: Interface
    ServiceName: com.amazonaws.<region>.ssm-incidents
    SubnetIds: [<subnet-a>, <subnet-b>]
    SecurityGroupIds: [<group-id>]
    PrivateDnsEnabled: true`,
  },
  references: {
    fsbp: ["EC2.58", "EC2.60"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/incident-manager/latest/userguide/vpc-interface-endpoints.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-58",
    ],
  },
  examples: {
    pass: "The VPC has interface endpoints for ssm-incidents and ssm-contacts.",
    fail: "The VPC has neither.",
  },
  subject: vpc.with("incidentManagerServices"),
  context: { endpoints: vpcEndpoint.with(), instances: instance.with() },
  check: (network, { endpoints, instances }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    if (!instances.has("VpcId", network.name)) return skip("no instance is in it");
    const offered = network.incidentManagerServices;
    if (offered.length === 0) return skip("Incident Manager offers no endpoints in this region");
    const missing = withoutInterfaceEndpoint(endpoints, network, offered);
    if (missing.length === 0) return pass;
    return fail(`it has no interface endpoint for ${missing.join(" and ")}`, {
      VpcId: network.name,
      missing: missing.map((service) => `com.amazonaws.${network.region}.${service}`),
    });
  },
});

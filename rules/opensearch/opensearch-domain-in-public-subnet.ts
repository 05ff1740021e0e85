import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { isInVpc, openSearchDomain } from "../../src/services/opensearch/domain.ts";

export default defineRule({
  id: "opensearch-domain-in-public-subnet",
  title: "OpenSearch domain lies in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the security groups and the missing public addresses then stand between the internet and the data; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Move the domain to private subnets of its VPC, or take the internet gateway route of its subnets away. The change makes new nodes and copies the data, without a stop.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --vpc-options SubnetIds=<private-subnet-a>,<private-subnet-b>,SecurityGroupIds=<group>",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  vpc_options {
    subnet_ids         = ["<private-subnet-a>", "<private-subnet-b>"]
    security_group_ids = ["<group>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    VPCOptions:
      SubnetIds:
        - <private-subnet-a>
        - <private-subnet-b>
      SecurityGroupIds:
        - <group>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html"],
  },
  examples: {
    pass: "Every subnet of the domain reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the domain routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: openSearchDomain.with(),
  context: { routing },
  check: (domain, { routing }) => {
    if (!isInVpc(domain)) return skip("it lies in no VPC");
    const open = routing.publicSubnets(domain.VPCOptions?.SubnetIds ?? []);
    return open.length === 0
      ? pass
      : fail(open.map(({ text }) => text).join("; "), { publicSubnets: open.map(({ evidence }) => evidence) });
  },
});

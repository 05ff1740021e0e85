import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { isInVpc, openSearchDomain } from "../../src/services/opensearch/domain.ts";

export default defineRule({
  id: "opensearch-domain-public-endpoint",
  title: "OpenSearch domain has its endpoint on the internet",
  severity: "critical",
  why: "Only its access policy stands between the internet and the data: one statement that is too wide, and everyone reads, changes and deletes the indexes. No security group helps.",
  fix: {
    text: "Make a new domain in private subnets of a VPC and move the data by snapshot or reindexing: an existing domain cannot be moved. Until then limit its access policy to roles, and turn on fine-grained access control.",
    cli: "aws opensearch create-domain --domain-name <new-domain> --engine-version <engine-version> --vpc-options SubnetIds=<private-subnet-a>,<private-subnet-b>,SecurityGroupIds=<group>",
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
    fsbp: ["Opensearch.2", "ES.2"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2",
    ],
  },
  examples: {
    pass: "The domain lies in subnets of a VPC.",
    fail: "The domain lies in no VPC: its endpoint answers on the internet.",
  },
  subject: openSearchDomain.with(),
  check: (domain) =>
    isInVpc(domain)
      ? pass
      : fail(`it lies in no VPC: ${domain.Endpoint ?? "its endpoint"} answers on the internet`, {
          Endpoint: domain.Endpoint,
          VPCOptions: null,
        }),
});

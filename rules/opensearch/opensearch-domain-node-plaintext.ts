import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";
import { hint } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-node-plaintext",
  title: "Nodes of an OpenSearch domain talk to each other without encryption",
  severity: "medium",
  why: "Documents travel between the nodes in the clear, and fine-grained access control cannot be turned on.",
  fix: {
    text: "Turn on node-to-node encryption; domains of OpenSearch and of Elasticsearch 6.7 and later take it in place. An older one needs an upgrade first, or a new domain. It cannot be turned off again.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --node-to-node-encryption-options Enabled=true",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  node_to_node_encryption {
    enabled = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    NodeToNodeEncryptionOptions:
      Enabled: true`,
  },
  references: {
    fsbp: ["Opensearch.3", "ES.3"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-3",
    ],
  },
  examples: {
    pass: "NodeToNodeEncryptionOptions.Enabled is true.",
    fail: "NodeToNodeEncryptionOptions.Enabled is false.",
  },
  subject: openSearchDomain.with(),
  check: ({ NodeToNodeEncryptionOptions, EngineVersion }) =>
    NodeToNodeEncryptionOptions?.Enabled
      ? pass
      : fail(`node-to-node encryption is off${hint(EngineVersion, "6.0")}`, { Enabled: false, EngineVersion }),
});

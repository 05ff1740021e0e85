import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";
import { hint } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-unencrypted",
  title: "OpenSearch domain does not encrypt its data at rest",
  severity: "high",
  why: "Indexes, logs, swap files and automated snapshots lie on disks in the clear, and no key can be withheld from who gets hold of them.",
  fix: {
    text: "Turn on encryption at rest; domains of OpenSearch and of Elasticsearch 6.7 and later take it in place. An older one needs an upgrade first, or a new domain into which a snapshot is restored. It cannot be turned off again.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --encryption-at-rest-options Enabled=true,KmsKeyId=<key-id>",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  encrypt_at_rest {
    enabled    = true
    kms_key_id = aws_kms_key.<name>.key_id
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    EncryptionAtRestOptions:
      Enabled: true
      KmsKeyId: !Ref <Key>`,
  },
  references: {
    fsbp: ["Opensearch.1", "ES.1"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1",
    ],
  },
  examples: { pass: "EncryptionAtRestOptions.Enabled is true.", fail: "EncryptionAtRestOptions.Enabled is false." },
  subject: openSearchDomain.with(),
  check: ({ EncryptionAtRestOptions, EngineVersion }) =>
    EncryptionAtRestOptions?.Enabled
      ? pass
      : fail(`encryption at rest is off${hint(EngineVersion, "5.1")}`, { Enabled: false, EngineVersion }),
});

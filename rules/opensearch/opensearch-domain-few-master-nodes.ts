import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";

const ENOUGH = 3;

export default defineRule({
  id: "opensearch-domain-few-master-nodes",
  title: "OpenSearch domain has fewer than three dedicated master nodes",
  severity: "medium",
  why: "Data nodes under load then also run the cluster, and with fewer than three masters the loss of one leaves no majority: the domain takes no writes, or none at all.",
  fix: {
    text: "Add three dedicated master nodes. The change makes new nodes and copies the data, without a stop. For a small domain on which nothing depends, suppress the finding.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --cluster-config DedicatedMasterEnabled=true,DedicatedMasterCount=3,DedicatedMasterType=m6g.large.search",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 3
    dedicated_master_type    = "m6g.large.search"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    ClusterConfig:
      DedicatedMasterEnabled: true
      DedicatedMasterCount: 3
      DedicatedMasterType: m6g.large.search`,
  },
  references: {
    fsbp: ["Opensearch.11", "ES.7"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-11",
    ],
  },
  examples: { pass: "Three dedicated master nodes.", fail: "No dedicated master node." },
  subject: openSearchDomain.with(),
  check: ({ ClusterConfig = {} }) => {
    const { DedicatedMasterEnabled = false, DedicatedMasterCount = 0 } = ClusterConfig;
    const masters = DedicatedMasterEnabled ? DedicatedMasterCount : 0;
    if (masters >= ENOUGH) return pass;
    const count = masters === 0 ? "no dedicated master nodes" : `${masters} of ${ENOUGH} dedicated master nodes`;
    return fail(count, { DedicatedMasterEnabled, DedicatedMasterCount, required: ENOUGH });
  },
});

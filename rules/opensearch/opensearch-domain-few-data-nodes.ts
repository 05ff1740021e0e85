import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";

export default defineRule({
  id: "opensearch-domain-few-data-nodes",
  title: "OpenSearch domain would lose data nodes or all of them with one zone",
  severity: "medium",
  why: "With one or two nodes, or all in one zone, a single failure stops the search, and indexes without replicas are gone.",
  fix: {
    text: "Run at least three data nodes over three zones, and give each index a replica. The change makes new nodes and copies the data, without a stop.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --cluster-config 'InstanceCount=3,ZoneAwarenessEnabled=true,ZoneAwarenessConfig={AvailabilityZoneCount=3}'",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true
    zone_awareness_config {
      availability_zone_count = 3
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    ClusterConfig:
      InstanceCount: 3
      ZoneAwarenessEnabled: true
      ZoneAwarenessConfig:
        AvailabilityZoneCount: 3`,
  },
  references: {
    fsbp: ["Opensearch.6", "ES.6"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-6",
    ],
  },
  examples: { pass: "Three data nodes over three zones.", fail: "Two data nodes, or three in one zone." },
  options: z.object({
    nodes: z._default(z.int().check(z.minimum(2)), 3).check(z.describe("The fewest data nodes that are enough")),
  }),
  subject: openSearchDomain.with(),
  check: ({ ClusterConfig = {} }, { options: { nodes } }) => {
    const { InstanceCount = 1, ZoneAwarenessEnabled = false } = ClusterConfig;
    if (InstanceCount >= nodes && ZoneAwarenessEnabled) return pass;
    const count = InstanceCount === 1 ? "one data node" : `${InstanceCount} data nodes`;
    const few = InstanceCount < nodes ? ` of ${nodes}` : "";
    return fail(`${count}${few}${ZoneAwarenessEnabled ? "" : ", in one zone"}`, {
      ...{ InstanceCount, ZoneAwarenessEnabled, required: nodes },
    });
  },
});

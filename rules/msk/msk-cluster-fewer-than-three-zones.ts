import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";
import { zoneCount } from "../../src/services/kafka/zones.ts";

export default defineRule({
  id: "msk-cluster-fewer-than-three-zones",
  title: "MSK brokers cover fewer than three Availability Zones",
  severity: "medium",
  why: "In two zones there are two copies of a record: while one zone is down or patched, either writes stop or the last copy is alone.",
  fix: {
    text: "A cluster's zones cannot be changed: make a new one with three subnets in three zones and move the topics with MSK Replicator.",
    cli: "aws kafka create-cluster --cluster-name <cluster> --kafka-version <version> --number-of-broker-nodes 3 --broker-node-group-info 'InstanceType=kafka.m7g.large,ClientSubnets=<subnet-a>,<subnet-b>,<subnet-c>'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  number_of_broker_nodes = 3
  broker_node_group_info {
    # …
    client_subnets = ["<subnet-a>", "<subnet-b>", "<subnet-c>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    NumberOfBrokerNodes: 3
    BrokerNodeGroupInfo:
      ClientSubnets:
        - <subnet-a>
        - <subnet-b>
        - <subnet-c>`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html"],
  },
  examples: { pass: "The brokers lie in three zones.", fail: "The brokers lie in two zones." },
  options: z.object({
    zones: z
      ._default(z.int().check(z.minimum(1), z.maximum(3)), 3)
      .check(z.describe("The fewest zones that brokers must be spread over")),
  }),
  subject: mskCluster.with(),
  check: (cluster, { options: { zones: wanted } }) => {
    const zones = zoneCount(cluster);
    if (zones >= wanted) return pass;
    const { ZoneIds, ClientSubnets } = cluster.Provisioned.BrokerNodeGroupInfo ?? {};
    return fail(`its brokers lie in ${zones} ${zones === 1 ? "zone" : "zones"}`, { ZoneIds, ClientSubnets });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";
import { zoneCount } from "../../src/services/kafka/zones.ts";

export default defineRule({
  id: "msk-cluster-brokers-uneven",
  title: "MSK brokers are spread unevenly over the zones",
  severity: "medium",
  why: "The zone with more brokers carries more leaders and data; when it fails, the others cannot take the load.",
  fix: {
    text: "Add brokers until their number is a multiple of the number of zones, then reassign partitions.",
    cli: "aws kafka update-broker-count --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --target-number-of-broker-nodes 6",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  number_of_broker_nodes = 6
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    NumberOfBrokerNodes: 6`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-update-broker-count.html"],
  },
  examples: { pass: "Six brokers lie in three zones.", fail: "Three brokers lie in two zones." },
  subject: mskCluster.with(),
  check: (cluster) => {
    const [zones, brokers] = [zoneCount(cluster), cluster.Provisioned.NumberOfBrokerNodes ?? 0];
    if (zones === 0 || brokers % zones === 0) return pass;
    return fail(`${brokers} brokers cannot be spread evenly over ${zones} zones`, {
      NumberOfBrokerNodes: brokers,
      zones,
    });
  },
});

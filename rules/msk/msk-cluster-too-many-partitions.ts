import { MSK_BROKERS, partitionLimits } from "../../src/aws/msk-brokers.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { isExpress, mskCluster, notYet } from "../../src/services/kafka/cluster.ts";
import { assertAllMeasured } from "../../src/services/kafka/partitions.ts";

export default defineRule({
  id: "msk-cluster-too-many-partitions",
  title: "MSK brokers hold more partitions than AWS recommends for their size",
  severity: "medium",
  why: "Overloaded brokers answer late and take long to come back after a restart; beyond a second limit MSK refuses to update the cluster at all.",
  fix: {
    text: "Add brokers and reassign partitions, take larger brokers, or delete topics that nobody uses.",
    cli: "aws kafka update-broker-type --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --target-instance-type kafka.m7g.2xlarge",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  broker_node_group_info {
    # …
    instance_type = "kafka.m7g.2xlarge"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    BrokerNodeGroupInfo:
      InstanceType: kafka.m7g.2xlarge`,
  },
  references: {
    wellArchitected: ["REL01-BP04"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html",
    ],
  },
  examples: {
    pass: "No broker of type kafka.m5.large holds more than 1000 partitions, replicas included.",
    fail: "A broker of type kafka.m5.large holds 1400 partitions.",
  },
  options: z.object({
    percent: z
      ._default(z.number().check(z.minimum(1), z.maximum(1000)), 100)
      .check(z.describe("The most partitions on a broker, in percent of the number that AWS recommends")),
  }),
  subject: mskCluster.with("partitions"),
  check: (cluster, { options: { percent } }) => {
    const type = cluster.Provisioned.BrokerNodeGroupInfo?.InstanceType ?? "";
    const early = notYet(cluster);
    if (early !== undefined) return skip(early);
    if (isExpress(cluster)) return skip("for Express brokers AWS gives other figures, which are not known here");
    const limits = partitionLimits(type);
    if (!limits) return skip(`AWS's table of ${MSK_BROKERS.asOf} names no figure for ${type}`);
    const { recommended, updatable } = limits;
    const counts = Object.entries(cluster.partitions.perBroker).sort(([, a], [, b]) => b - a);
    const [broker, count] = counts[0] ?? ["", 0];
    if (count > (recommended * percent) / 100) {
      const blocked = count > updatable;
      return fail(
        `broker ${broker} (${type}) holds ${count} partitions, ${recommended} are recommended` +
          (blocked ? `; above ${updatable} MSK refuses updates` : ""),
        { PartitionCount: Object.fromEntries(counts), InstanceType: type, ...limits, source: MSK_BROKERS.source },
        blocked ? { severity: "high" } : {},
      );
    }
    assertAllMeasured(cluster, cluster.partitions);
    return pass;
  },
});

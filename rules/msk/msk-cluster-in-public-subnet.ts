import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { mskCluster, subnetsOf } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-in-public-subnet",
  title: "MSK brokers lie in a subnet that is routed to the internet",
  severity: "high",
  why: "One setting, public access, then opens the brokers to the internet; in private subnets it cannot even be turned on.",
  fix: {
    text: "A cluster's subnets cannot be changed: take their internet gateway routes away, or make a new cluster in private subnets and move the topics with MSK Replicator.",
    cli: "aws ec2 replace-route-table-association --association-id <association-id> --route-table-id <private-route-table>",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  broker_node_group_info {
    # …
    client_subnets = ["<private-subnet-a>", "<private-subnet-b>", "<private-subnet-c>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    BrokerNodeGroupInfo:
      ClientSubnets:
        - <private-subnet-a>
        - <private-subnet-b>
        - <private-subnet-c>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html",
      "https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html",
    ],
  },
  examples: {
    pass: "Every subnet of the brokers reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the brokers routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: mskCluster.with(),
  context: { routing },
  check: (cluster, { routing }) => {
    const open = routing.publicSubnets(subnetsOf(cluster));
    return open.length === 0
      ? pass
      : fail(open.map(({ text }) => text).join("; "), { publicSubnets: open.map(({ evidence }) => evidence) });
  },
});

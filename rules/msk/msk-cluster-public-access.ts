import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-public-access",
  title: "MSK cluster is reachable from the internet",
  severity: "critical",
  why: "Everyone can try to sign in to the brokers; one leaked password or certificate gives away every topic.",
  fix: {
    text: "Turn public access off. Clients outside the VPC come by private connectivity (multi-VPC), a VPN or Direct Connect.",
    cli: "aws kafka update-connectivity --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --connectivity-info 'PublicAccess={Type=DISABLED}'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  broker_node_group_info {
    # …
    connectivity_info {
      public_access {
        type = "DISABLED"
      }
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    BrokerNodeGroupInfo:
      ConnectivityInfo:
        PublicAccess:
          Type: DISABLED`,
  },
  references: {
    fsbp: ["MSK.4"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-4",
    ],
  },
  examples: { pass: "Public access is off.", fail: "The brokers have public addresses." },
  subject: mskCluster.with(),
  check: ({ Provisioned }) => {
    const { Type = "DISABLED" } = Provisioned.BrokerNodeGroupInfo?.ConnectivityInfo?.PublicAccess ?? {};
    return Type === "DISABLED" ? pass : fail(`its brokers have public addresses (${Type})`, { PublicAccess: { Type } });
  },
});

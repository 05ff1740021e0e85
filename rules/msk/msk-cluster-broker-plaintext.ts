import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isExpress, mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-broker-plaintext",
  title: "MSK brokers copy data to each other unencrypted",
  severity: "medium",
  why: "Every record crosses between the zones in the clear when it is replicated.",
  fix: {
    text: "Encryption between brokers is chosen when a cluster is made: make a new cluster with it, which is the default, and move the topics with MSK Replicator or MirrorMaker.",
    cli: "aws kafka create-cluster --cluster-name <cluster> --kafka-version <version> --number-of-broker-nodes 3 --broker-node-group-info file://<brokers.json> --encryption-info 'EncryptionInTransit={InCluster=true,ClientBroker=TLS}'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  encryption_info {
    encryption_in_transit {
      in_cluster    = true
      client_broker = "TLS"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    EncryptionInfo:
      EncryptionInTransit:
        InCluster: true
        ClientBroker: TLS`,
  },
  references: {
    fsbp: ["MSK.1"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-1",
    ],
  },
  examples: { pass: "The brokers talk to each other over TLS.", fail: "InCluster is false." },
  subject: mskCluster.with(),
  check: (cluster) => {
    if (isExpress(cluster)) return skip("Express brokers always encrypt between themselves");
    const { InCluster = true } = cluster.Provisioned.EncryptionInfo?.EncryptionInTransit ?? {};
    return InCluster ? pass : fail("its brokers talk to each other in plain text", { InCluster });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-client-plaintext",
  title: "MSK cluster lets clients connect unencrypted",
  severity: "high",
  why: "Records, and whatever else clients send, cross the network in the clear; nobody sees which of the clients do it.",
  fix: {
    text: "Move the clients to the TLS ports (9094 to 9098), then allow TLS only.",
    cli: "aws kafka update-security --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --encryption-info 'EncryptionInTransit={ClientBroker=TLS}'",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    EncryptionInfo:
      EncryptionInTransit:
        ClientBroker: TLS`,
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-update-security.html",
    ],
  },
  examples: { pass: "Clients may use TLS only.", fail: "Clients may use TLS or plain text." },
  subject: mskCluster.with(),
  check: ({ Provisioned }) => {
    const { ClientBroker = "TLS" } = Provisioned.EncryptionInfo?.EncryptionInTransit ?? {};
    if (ClientBroker === "TLS") return pass;
    return fail(
      `clients ${ClientBroker === "PLAINTEXT" ? "can only" : "may"} connect in plain text (${ClientBroker})`,
      {
        ClientBroker,
      },
    );
  },
});

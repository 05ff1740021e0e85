import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { connector } from "../../src/services/kafkaconnect/connector.ts";

export default defineRule({
  id: "kafkaconnect-connector-plaintext",
  title: "MSK connector talks to its cluster unencrypted",
  severity: "medium",
  why: "All that the connector copies crosses the network in the clear.",
  fix: {
    text: "Make the connector again with TLS, against the cluster's TLS port: the setting of a connector cannot be changed.",
    cli: "aws kafkaconnect create-connector --connector-name <connector> --kafka-cluster-encryption-in-transit encryptionType=TLS --kafka-cluster-client-authentication authenticationType=IAM --kafka-cluster file://<cluster.json> --kafka-connect-version <version> --capacity file://<capacity.json> --connector-configuration file://<settings.json> --plugins file://<plugins.json> --service-execution-role-arn <role-arn>",
    terraform: `resource "aws_mskconnect_connector" "<name>" {
  # …
  kafka_cluster_encryption_in_transit {
    encryption_type = "TLS"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::KafkaConnect::Connector
  Properties:
    KafkaClusterEncryptionInTransit:
      EncryptionType: TLS`,
  },
  references: {
    fsbp: ["MSK.3"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-connectors.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-3",
    ],
  },
  examples: { pass: "The connector uses TLS.", fail: "The connector uses plain text." },
  subject: connector.with(),
  check: ({ kafkaClusterEncryptionInTransit: { encryptionType } = {} }) => {
    if (encryptionType === undefined) return skip("AWS does not tell how it reaches its cluster");
    return encryptionType === "TLS" ? pass : fail("it reaches its cluster in plain text", { encryptionType });
  },
});

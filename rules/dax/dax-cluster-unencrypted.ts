import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { daxCluster } from "../../src/services/dax/cluster.ts";

export default defineRule({
  id: "dax-cluster-unencrypted",
  title: "DAX cluster keeps its cache unencrypted on disk",
  severity: "medium",
  why: "DAX writes items to the disks of its nodes; there they lie in the clear, even when the table itself is encrypted with a key of yours.",
  fix: {
    text: "Encryption is chosen when a cluster is made: make a new one with it, let the clients use its endpoint, and delete the old one.",
    cli: "aws dax create-cluster --cluster-name <new-cluster> --node-type <type> --replication-factor 3 --iam-role-arn <role-arn> --sse-specification Enabled=true --cluster-endpoint-encryption-type TLS",
    terraform: 'resource "aws_dax_cluster" "<name>" {\n  # …\n  server_side_encryption {\n    enabled = true\n  }\n}',
    cloudformation: "Type: AWS::DAX::Cluster\nProperties:\n  SSESpecification:\n    SSEEnabled: true",
  },
  references: {
    fsbp: ["DynamoDB.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-3",
    ],
  },
  examples: { pass: "SSEDescription has the status ENABLED.", fail: "SSEDescription has the status DISABLED." },
  subject: daxCluster.with(),
  check: ({ SSEDescription }) => {
    const status = SSEDescription?.Status ?? "DISABLED";
    return status === "ENABLED" || status === "ENABLING"
      ? pass
      : fail("its nodes' disks are not encrypted", { SSEDescription: { Status: status } });
  },
});

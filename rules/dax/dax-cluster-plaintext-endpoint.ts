import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { daxCluster } from "../../src/services/dax/cluster.ts";

export default defineRule({
  id: "dax-cluster-plaintext-endpoint",
  title: "DAX cluster's endpoint uses no TLS",
  severity: "medium",
  why: "The items of the table cross the network in the clear, for everyone who can listen along the way.",
  fix: {
    text: "TLS is chosen when a cluster is made: make a new one with it, let the clients (of a version that speaks daxs://) use its endpoint, and delete the old one.",
    cli: "aws dax create-cluster --cluster-name <new-cluster> --node-type <type> --replication-factor 3 --iam-role-arn <role-arn> --sse-specification Enabled=true --cluster-endpoint-encryption-type TLS",
    terraform: 'resource "aws_dax_cluster" "<name>" {\n  # …\n  cluster_endpoint_encryption_type = "TLS"\n}',
    cloudformation: "Type: AWS::DAX::Cluster\nProperties:\n  ClusterEndpointEncryptionType: TLS",
  },
  references: {
    fsbp: ["DynamoDB.7"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7",
    ],
  },
  examples: { pass: "ClusterEndpointEncryptionType is TLS.", fail: "ClusterEndpointEncryptionType is NONE." },
  subject: daxCluster.with(),
  check: ({ ClusterEndpointEncryptionType: type = "NONE", ClusterDiscoveryEndpoint }) =>
    type === "TLS"
      ? pass
      : fail("its endpoint takes connections without TLS", {
          ClusterEndpointEncryptionType: type,
          ClusterDiscoveryEndpoint: ClusterDiscoveryEndpoint?.URL,
        }),
});

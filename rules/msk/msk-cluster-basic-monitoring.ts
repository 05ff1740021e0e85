import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-basic-monitoring",
  title: "MSK cluster publishes only the basic metrics",
  severity: "low",
  why: "Request queues, throttling and replication lag of the single brokers are not measured, so that trouble shows only when clients fail.",
  fix: {
    text: "Raise the monitoring level to PER_BROKER at least; finer levels cost more, by topic and partition.",
    cli: "aws kafka update-monitoring --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --enhanced-monitoring PER_BROKER",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  enhanced_monitoring = "PER_BROKER"
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    EnhancedMonitoring: PER_BROKER`,
  },
  references: {
    wellArchitected: ["REL06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-2",
    ],
  },
  examples: { pass: "Metrics are published for each broker.", fail: "The monitoring level is DEFAULT." },
  subject: mskCluster.with(),
  check: ({ Provisioned: { EnhancedMonitoring = "DEFAULT" } }) =>
    EnhancedMonitoring === "DEFAULT" ? fail("its monitoring level is DEFAULT", { EnhancedMonitoring }) : pass,
});

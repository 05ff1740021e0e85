import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { eksCluster } from "../../src/services/eks/cluster.ts";

export default defineRule({
  id: "eks-cluster-audit-logs-off",
  title: "EKS cluster keeps no audit log",
  severity: "medium",
  why: "Who did what in the cluster, read a secret or started a container on a node, leaves no trace.",
  fix: {
    text: "Turn on the audit log of the control plane, and best `authenticator` with it, which tells which IAM identity came. They go to CloudWatch Logs, where they are paid for: give the log group a retention.",
    cli: `aws eks update-cluster-config --name <cluster> --logging '{"clusterLogging":[{"types":["audit","authenticator"],"enabled":true}]}'`,
    terraform: `resource "aws_eks_cluster" "<name>" {
  # …
  enabled_cluster_log_types = ["audit", "authenticator"]
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Cluster
  Properties:
    Logging:
      ClusterLogging:
        EnabledTypes:
          - Type: audit
          - Type: authenticator`,
  },
  references: {
    fsbp: ["EKS.8"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-8",
    ],
  },
  examples: { pass: "The log type audit is enabled.", fail: "Only the log type api is enabled." },
  subject: eksCluster.with(),
  check: ({ logging }) => {
    const on = (logging?.clusterLogging ?? []).flatMap(({ enabled, types = [] }) => (enabled ? types : []));
    if (on.includes("audit")) return pass;
    return fail(`its audit log is off (on: ${on.length > 0 ? on.join(", ") : "none"})`, { enabledTypes: on });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { eksCluster } from "../../src/services/eks/cluster.ts";
import { versionSupport } from "../../src/services/eks/version.ts";

export default defineRule({
  id: "eks-cluster-unsupported-version",
  title: "EKS cluster runs a version of Kubernetes without standard support, or soon without",
  severity: "high",
  why: "After the end of standard support the community mends no holes of the version any more, and AWS charges six times as much for each hour of the cluster; a year later it upgrades the cluster whether its workloads are ready or not.",
  fix: {
    text: "Upgrade by one minor version at a time: look at the upgrade insights for APIs that go away, upgrade the cluster, then its add-ons and nodes.",
    cli: "aws eks list-insights --cluster-name <cluster>\naws eks update-cluster-version --name <cluster> --kubernetes-version <next-version>",
    terraform: `resource "aws_eks_cluster" "<name>" {
  # …
  version = "<next-version>"
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Cluster
  Properties:
    Version: "<next-version>"`,
  },
  references: {
    fsbp: ["EKS.2"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
      "https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2",
    ],
  },
  examples: {
    pass: "Kubernetes 1.36 has standard support until August 2027.",
    fail: "Kubernetes 1.32 left standard support in March 2026.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 60)
      .check(
        z.describe(
          "Days before the end of standard support from which a version counts; such a finding is of medium severity",
        ),
      ),
  }),
  subject: eksCluster.with(),
  check: ({ version, upgradePolicy }, { now, options: { days } }) => {
    const { unknown, fault, ended, evidence } = versionSupport(version, now, days);
    if (unknown) return skip(unknown);
    if (!fault) return pass;
    const found = { ...evidence, supportType: upgradePolicy?.supportType };
    return ended ? fail(fault, found) : fail(fault, found, { severity: "medium" });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { eksCluster } from "../../src/services/eks/cluster.ts";
import { eksNodegroup } from "../../src/services/eks/nodegroup.ts";
import { minorsBehind, versionSupport } from "../../src/services/eks/version.ts";

export default defineRule({
  id: "eks-nodegroup-unsupported-version",
  title: "EKS node group runs an old version of Kubernetes",
  severity: "high",
  why: "Its nodes get no more mended images, and nodes that fall too far behind keep the cluster from being upgraded.",
  fix: {
    text: "Upgrade the node group to the version of its cluster; EKS drains and replaces the nodes one after another. Groups with an image of one's own need a new version of their launch template.",
    cli: "aws eks update-nodegroup-version --cluster-name <cluster> --nodegroup-name <group> --kubernetes-version <version>",
    terraform: `resource "aws_eks_node_group" "<name>" {
  # …
  version = aws_eks_cluster.<name>.version
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Nodegroup
  Properties:
    Version: "<version>"`,
  },
  references: {
    fsbp: ["EKS.9"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html",
      "https://kubernetes.io/releases/version-skew-policy/",
      "https://docs.aws.amazon.com/config/latest/developerguide/eks-nodegroup-supported-version-check.html",
    ],
  },
  examples: {
    pass: "The node group runs 1.36, as its cluster does.",
    fail: "The node group runs 1.32, which left standard support in March 2026.",
  },
  options: z.object({
    minorsBehind: z
      ._default(z.int().check(z.minimum(0)), 1)
      .check(z.describe("Minor versions that nodes may be behind their cluster; Kubernetes itself allows three")),
  }),
  subject: eksNodegroup.with(),
  context: { clusters: eksCluster.with() },
  check: ({ version, clusterName = "", releaseVersion, amiType }, { clusters, now, options }) => {
    const { unknown, fault, evidence } = versionSupport(version, now, 0);
    if (fault) return fail(fault, { ...evidence, releaseVersion, amiType });
    const cluster = clusters.get(clusterName);
    const behind = minorsBehind(version, cluster?.version);
    if (behind > options.minorsBehind) {
      const found = { version, clusterVersion: cluster?.version, releaseVersion, amiType };
      return fail(`it runs ${version}, ${behind} minor versions behind its cluster (${cluster?.version})`, found, {
        severity: "medium",
      });
    }
    return unknown ? skip(unknown) : pass;
  },
});

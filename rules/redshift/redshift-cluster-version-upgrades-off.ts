import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-version-upgrades-off",
  title: "Redshift cluster does not install new versions by itself",
  severity: "medium",
  why: "Mends of faults and security holes wait until somebody thinks of them.",
  fix: {
    text: "Let new versions be installed in the maintenance window, and choose the trailing track if they should be a little older.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --allow-version-upgrade",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  allow_version_upgrade = true
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    AllowVersionUpgrade: true`,
  },
  references: {
    fsbp: ["Redshift.6"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-considerations.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-6",
    ],
  },
  examples: { pass: "AllowVersionUpgrade is true.", fail: "AllowVersionUpgrade is false." },
  subject: redshiftCluster.with(),
  check: ({ AllowVersionUpgrade, ClusterVersion, ClusterRevisionNumber }) =>
    AllowVersionUpgrade
      ? pass
      : fail("new versions are not installed by themselves", {
          ...{ AllowVersionUpgrade: false, ClusterVersion, ClusterRevisionNumber },
        }),
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

/** What AWS proposes when a cluster is made. */
const DEFAULT = "awsuser";

export default defineRule({
  id: "redshift-cluster-default-admin",
  title: "Redshift cluster's administrator has the name that AWS proposes",
  severity: "low",
  why: "Whoever tries passwords need not guess the name of the account that may do everything.",
  fix: {
    text: "The name cannot be changed: restore a snapshot into a new cluster with an administrator of another name.",
    cli: "aws redshift create-cluster --cluster-identifier <new-cluster> --node-type ra3.xlplus --number-of-nodes 2 --master-username <name> --manage-master-password",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  master_username        = "<name>"
  manage_master_password = true
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    MasterUsername: <name>
    ManageMasterPassword: true`,
  },
  references: {
    fsbp: ["Redshift.8"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/dg/r_superusers.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-8",
    ],
  },
  examples: { pass: "The administrator is called shop_dba.", fail: "The administrator is called awsuser." },
  subject: redshiftCluster.with(),
  check: ({ MasterUsername }) =>
    MasterUsername?.toLowerCase() === DEFAULT
      ? fail(`its administrator is called ${MasterUsername}`, { MasterUsername })
      : pass,
});

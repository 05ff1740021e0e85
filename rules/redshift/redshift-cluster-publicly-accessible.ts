import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-publicly-accessible",
  title: "Redshift cluster has a public address",
  severity: "critical",
  why: "The warehouse's name resolves to a public address: one open security group or one stolen password away from anyone on the internet.",
  fix: {
    text: "Turn public access off, and reach the cluster from within the VPC, over a VPN or by the query editor. Clients that connect over the internet lose their connection.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --no-publicly-accessible",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  publicly_accessible = false
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    PubliclyAccessible: false`,
  },
  references: {
    fsbp: ["Redshift.1"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1",
    ],
  },
  examples: { pass: "PubliclyAccessible is false.", fail: "PubliclyAccessible is true." },
  subject: redshiftCluster.with(),
  check: ({ PubliclyAccessible, PendingModifiedValues, Endpoint, VpcSecurityGroups = [] }) => {
    if (!PubliclyAccessible) return pass;
    const ordered = PendingModifiedValues?.PubliclyAccessible === false ? "; that it ends is ordered" : "";
    return fail(`${Endpoint?.Address ?? "its name"} resolves to a public address${ordered}`, {
      PubliclyAccessible,
      Endpoint: Endpoint && { Address: Endpoint.Address, Port: Endpoint.Port },
      VpcSecurityGroupIds: VpcSecurityGroups.map((group) => group.VpcSecurityGroupId),
    });
  },
});

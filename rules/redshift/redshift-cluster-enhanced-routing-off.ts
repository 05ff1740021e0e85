import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-enhanced-routing-off",
  title: "Redshift cluster loads and unloads data past your VPC",
  severity: "medium",
  why: "COPY and UNLOAD go over the internet, where no security group, endpoint policy or flow log of yours sees them: nothing keeps an UNLOAD from a stranger's bucket.",
  fix: {
    text: "Turn enhanced VPC routing on. Give the VPC a way to what the cluster loads from first, such as an S3 gateway endpoint: without one loads fail. The change restarts the cluster.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --enhanced-vpc-routing",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  enhanced_vpc_routing = true
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    EnhancedVpcRouting: true`,
  },
  references: {
    fsbp: ["Redshift.7"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7",
    ],
  },
  examples: { pass: "EnhancedVpcRouting is true.", fail: "EnhancedVpcRouting is false." },
  subject: redshiftCluster.with(),
  check: ({ EnhancedVpcRouting, PendingModifiedValues }) => {
    if (EnhancedVpcRouting) return pass;
    const ordered = PendingModifiedValues?.EnhancedVpcRouting ? "; it is ordered but not yet in force" : "";
    return fail(`enhanced VPC routing is off${ordered}`, { EnhancedVpcRouting: false });
  },
});

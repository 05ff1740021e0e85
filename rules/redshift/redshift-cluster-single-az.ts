import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { redshiftCluster } from "../../src/services/redshift/cluster.ts";

export default defineRule({
  id: "redshift-cluster-single-az",
  title: "Redshift cluster runs in one availability zone",
  severity: "medium",
  why: "When the zone fails, the warehouse is gone until it returns or a snapshot has been restored elsewhere.",
  fix: {
    text: "Turn Multi-AZ on: it needs two or more RA3 nodes, encryption, and a subnet group over several zones, and doubles the nodes. Where some hours without the warehouse do no harm, cluster relocation costs nothing and moves it to another zone when it must.",
    cli: "aws redshift modify-cluster --cluster-identifier <cluster> --multi-az\naws redshift modify-cluster --cluster-identifier <cluster> --availability-zone-relocation",
    terraform: `resource "aws_redshift_cluster" "<name>" {
  # …
  node_type       = "ra3.xlplus"
  number_of_nodes = 2
  multi_az        = true
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::Cluster
  Properties:
    NodeType: ra3.xlplus
    NumberOfNodes: 2
    MultiAZ: true`,
  },
  references: {
    fsbp: ["Redshift.18"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-multi-az.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-18",
    ],
  },
  examples: {
    pass: "Multi-AZ is on: the cluster runs in two zones.",
    fail: "Multi-AZ is off: the cluster runs in eu-west-1a alone.",
  },
  subject: redshiftCluster.with(),
  check: ({ MultiAZ, AvailabilityZone, AvailabilityZoneRelocationStatus: relocation, NodeType = "" }) => {
    // A word in place of a truth value, and not everywhere in the same case.
    if (/^(enabled|true)$/i.test(MultiAZ ?? "")) return pass;
    const movable = relocation === "enabled";
    const where = AvailabilityZone ? `it runs in ${AvailabilityZone} alone` : "it runs in one zone";
    const more = [
      ...(movable ? ["AWS may relocate it to another zone"] : []),
      ...(NodeType.startsWith("ra3") ? [] : [`Multi-AZ needs RA3 nodes in place of ${NodeType}`]),
    ];
    return fail(
      [where, ...more].join("; "),
      { MultiAZ, AvailabilityZone, AvailabilityZoneRelocationStatus: relocation, NodeType },
      movable ? { severity: "low" } : {},
    );
  },
});

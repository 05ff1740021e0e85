import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { redshiftCluster, zonesOf } from "../../src/services/redshift/cluster.ts";
import { redshiftSubnetGroup } from "../../src/services/redshift/cluster-subnet-group.ts";

export default defineRule({
  id: "redshift-cluster-in-public-subnet",
  title: "Redshift cluster may be placed in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the missing public address and the security groups then stand between the internet and the warehouse; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Put private subnets into the cluster subnet group and take the public ones out, or take their internet gateway route away. A subnet in use cannot be taken out: relocate the cluster to the zone of a private one first.",
    cli: "aws redshift modify-cluster-subnet-group --cluster-subnet-group-name <group> --subnet-ids <private-subnet-a> <private-subnet-b>",
    terraform: `resource "aws_redshift_subnet_group" "<name>" {
  name       = "<group>"
  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::Redshift::ClusterSubnetGroup
  Properties:
    Description: <text>
    SubnetIds:
      - <private-subnet-a>
      - <private-subnet-b>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-cluster-subnet-groups.html",
      "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-recovery.html",
    ],
  },
  examples: {
    pass: "Every subnet of the cluster's subnet group reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the group routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: redshiftCluster.with(),
  context: { groups: redshiftSubnetGroup.with(), routing },
  check: (cluster, { groups, routing }) => {
    const { ClusterSubnetGroupName: name } = cluster;
    if (!name) return skip("it lies in no VPC");
    const group = groups.get(name);
    if (!group) return skip(`its subnet group ${name} is gone`);
    const subnets = group.Subnets ?? [];
    const open = routing.publicSubnets(subnets.map((subnet) => subnet.SubnetIdentifier));
    if (open.length === 0) return pass;
    const zoneOf = new Map(subnets.map((s) => [s.SubnetIdentifier, s.SubnetAvailabilityZone?.Name]));
    const zones = zonesOf(cluster);
    // The API does not tell in which subnet of its zone a cluster lies. In another zone's it does not lie today.
    const today =
      zones.length === 0 || open.some(({ evidence }) => zones.includes(zoneOf.get(evidence.SubnetId) ?? zones[0]!));
    const where = today ? "" : `; the cluster runs in ${zones.join(" and ")}, but may be moved there`;
    return fail(
      `in its subnet group ${name} ${open.map(({ text }) => text).join("; ")}${where}`,
      { ClusterSubnetGroupName: name, zones, publicSubnets: open.map(({ evidence }) => evidence) },
      today ? {} : { severity: "medium" },
    );
  },
});

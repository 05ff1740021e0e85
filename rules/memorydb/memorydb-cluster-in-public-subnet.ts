import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { memorydbCluster } from "../../src/services/memorydb/cluster.ts";
import { memorydbSubnetGroup } from "../../src/services/memorydb/subnet-group.ts";

export default defineRule({
  id: "memorydb-cluster-in-public-subnet",
  title: "MemoryDB cluster may place its nodes in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the security groups and the missing public addresses then stand between the internet and the database; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Put private subnets into the subnet group and take the public ones out, or take their internet gateway route away. A subnet that holds nodes cannot be taken out: make the cluster anew in private subnets, from a snapshot.",
    cli: "aws memorydb update-subnet-group --subnet-group-name <group> --subnet-ids <private-subnet-a> <private-subnet-b>",
    terraform:
      'resource "aws_memorydb_subnet_group" "<group>" {\n  name       = "<group>"\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}',
    cloudformation:
      "Type: AWS::MemoryDB::SubnetGroup\nProperties:\n  SubnetGroupName: <group>\n  SubnetIds:\n    - <private-subnet-a>\n    - <private-subnet-b>",
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/memorydb/latest/devguide/subnetgroups.html"],
  },
  examples: {
    pass: "Every subnet of the cluster's subnet group reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the group routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: memorydbCluster.with(),
  context: { groups: memorydbSubnetGroup.with(), routing },
  check: ({ SubnetGroupName: name }, { groups, routing }) => {
    if (!name) return skip("AWS does not say in which subnet group it lies");
    const group = groups.get(name);
    if (!group) return skip(`its subnet group ${name} is gone`);
    const open = routing.publicSubnets((group.Subnets ?? []).map(({ Identifier }) => Identifier));
    return open.length === 0
      ? pass
      : fail(`in its subnet group ${name} ${open.map(({ text }) => text).join("; ")}`, {
          SubnetGroupName: name,
          publicSubnets: open.map(({ evidence }) => evidence),
        });
  },
});

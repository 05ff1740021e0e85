import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { dbSubnetGroup } from "../../src/services/rds/db-subnet-group.ts";

export default defineRule({
  id: "rds-cluster-in-public-subnet",
  title: "Database cluster may place its instances in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the missing public addresses and the security groups then stand between the internet and the database; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Put private subnets into the DB subnet group and take the public ones out, or take their internet gateway route away. A subnet in use cannot be taken out: add instances that come to lie in the private subnets, fail over to one of them, and delete those in the public ones first.",
    cli: "aws rds modify-db-subnet-group --db-subnet-group-name <group> --subnet-ids <private-subnet-a> <private-subnet-b>",
    terraform:
      'resource "aws_db_subnet_group" "<group>" {\n  name       = "<group>"\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}',
    cloudformation:
      "Type: AWS::RDS::DBSubnetGroup\nProperties:\n  DBSubnetGroupDescription: <text>\n  SubnetIds:\n    - <private-subnet-a>\n    - <private-subnet-b>",
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46",
    ],
  },
  examples: {
    pass: "Every subnet of the cluster's subnet group reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the group routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: dbCluster.with(),
  context: { groups: dbSubnetGroup.with(), routing },
  check: ({ DBSubnetGroup: name }, { groups, routing }) => {
    if (!name) return skip("it lies in no subnet group: it was created without a VPC of yours");
    const group = groups.get(name);
    if (!group) return skip(`its subnet group ${name} is gone`);
    const open = routing.publicSubnets((group.Subnets ?? []).map((subnet) => subnet.SubnetIdentifier));
    return open.length === 0
      ? pass
      : fail(`in its subnet group ${name} ${open.map(({ text }) => text).join("; ")}`, {
          DBSubnetGroup: name,
          publicSubnets: open.map(({ evidence }) => evidence),
        });
  },
});

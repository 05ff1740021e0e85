import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-in-public-subnet",
  title: "RDS instance may be placed in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the missing public address and the security groups then stand between the internet and the database; a private subnet stops the traffic whatever they say.",
  fix: {
    text: "Put private subnets into the DB subnet group and take the public ones out, or take their internet gateway route away. RDS may use any subnet of the group, after a failover for example, so one public subnet is one too many. The subnet in use cannot be taken out: turn Multi-AZ on with the other subnets private, reboot with failover, then take it out.",
    cli: "aws rds modify-db-subnet-group --db-subnet-group-name <group> --subnet-ids <private-subnet-a> <private-subnet-b>\naws rds reboot-db-instance --db-instance-identifier <instance> --force-failover",
    terraform:
      'resource "aws_db_subnet_group" "<group>" {\n  name       = "<group>"\n  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>"]\n}',
    cloudformation:
      "Type: AWS::RDS::DBSubnetGroup\nProperties:\n  DBSubnetGroupDescription: <text>\n  SubnetIds:\n    - <private-subnet-a>\n    - <private-subnet-b>",
  },
  references: {
    fsbp: ["RDS.46"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46",
    ],
  },
  examples: {
    pass: "Every subnet of the instance's subnet group reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the group routes 0.0.0.0/0 to an internet gateway through the VPC's main route table.",
  },
  subject: dbInstance.with(),
  context: { routing },
  check: (instance, { routing }) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const { DBSubnetGroup: group, AvailabilityZone, SecondaryAvailabilityZone } = instance;
    if (!group) return skip("it lies in no VPC");
    const subnets = group.Subnets ?? [];
    const open = routing.publicSubnets(subnets.map((subnet) => subnet.SubnetIdentifier));
    if (open.length === 0) return pass;
    const zoneOf = new Map(subnets.map((s) => [s.SubnetIdentifier, s.SubnetAvailabilityZone?.Name]));
    const zones = open.map(({ evidence }) => zoneOf.get(evidence.SubnetId));
    // The API does not tell in which subnet of its zone an instance lies. In another zone's it does not lie today.
    const today = zones.some(
      (zone) => zone === undefined || [AvailabilityZone, SecondaryAvailabilityZone].includes(zone),
    );
    return fail(
      `${open.map(({ text }) => text).join("; ")}; ${today ? "the instance runs in that zone" : `the instance runs in ${AvailabilityZone}, but may be moved there`}`,
      {
        DBSubnetGroupName: group.DBSubnetGroupName,
        AvailabilityZone,
        SecondaryAvailabilityZone,
        publicSubnets: open.map(({ evidence }) => evidence),
      },
      today ? {} : { severity: "medium" },
    );
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster, withoutInstances } from "../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isAurora } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-cluster-aurora-instances-single-az",
  title: "Aurora cluster has no second instance in another availability zone",
  severity: "medium",
  why: "Aurora keeps the data in three zones, but only an instance can serve it: when the one zone fails, the database is down until a new instance has started elsewhere.",
  fix: {
    text: "Add a reader in another zone and give it a promotion tier of 0 or 1, so that a failover finds it ready.",
    cli: "aws rds create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <reader> --engine <engine> --db-instance-class <class> --availability-zone <other-zone> --promotion-tier 1",
    terraform:
      'resource "aws_rds_cluster_instance" "<reader>" {\n  cluster_identifier = "<cluster>"\n  identifier         = "<reader>"\n  engine             = "<engine>"\n  instance_class     = "<class>"\n  availability_zone  = "<other-zone>"\n  promotion_tier     = 1\n}',
    cloudformation:
      "Type: AWS::RDS::DBInstance\nProperties:\n  DBClusterIdentifier: <cluster>\n  Engine: <engine>\n  DBInstanceClass: <class>\n  AvailabilityZone: <other-zone>\n  PromotionTier: 1",
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html"],
  },
  examples: {
    pass: "A writer in one zone and a reader in another.",
    fail: "Two instances, both in the same zone.",
  },
  subject: dbCluster.with(),
  context: { instances: dbInstance.with() },
  check: (cluster, { instances }) => {
    if (!isAurora(cluster.Engine)) return skip("a Multi-AZ cluster has its instances in three zones by definition");
    const headless = withoutInstances(cluster);
    if (headless) return skip(headless);
    // A member that a complete list lacks is being deleted.
    const members = (cluster.DBClusterMembers ?? []).flatMap(
      (member) => instances.get(member.DBInstanceIdentifier ?? "") ?? [],
    );
    const zones = new Set(members.flatMap((member) => member.AvailabilityZone ?? []));
    if (zones.size > 1) return pass;
    if (members.length === 0) return skip("its instances are being deleted");
    if (members.some((member) => !member.AvailabilityZone)) return skip("an instance is still being created");
    const [zone] = zones;
    const names = members.map((member) => member.name);
    return fail(
      names.length === 1 ? `${names[0]} in ${zone} is its only instance` : `${names.join(", ")} all lie in ${zone}`,
      { AvailabilityZone: zone, DBClusterMembers: names },
    );
  },
});

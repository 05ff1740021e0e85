import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster, withoutInstances } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-single-az",
  title: "Database cluster does not span availability zones",
  severity: "medium",
  why: "When the zone fails, no instance is left to serve; a new one must be started first, if the other zones have room for it.",
  fix: {
    text: "Add an instance in another zone; Aurora then fails over to it.",
    cli: "aws rds create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <reader> --engine <engine> --db-instance-class <class> --availability-zone <other-zone>",
    terraform:
      'resource "aws_rds_cluster_instance" "<reader>" {\n  cluster_identifier = "<cluster>"\n  identifier         = "<reader>"\n  engine             = "<engine>"\n  instance_class     = "<class>"\n  availability_zone  = "<other-zone>"\n}',
    cloudformation:
      "Type: AWS::RDS::DBInstance\nProperties:\n  DBClusterIdentifier: <cluster>\n  Engine: <engine>\n  DBInstanceClass: <class>\n  AvailabilityZone: <other-zone>",
  },
  references: {
    fsbp: ["RDS.15"],
    cis: { "5.0": ["2.2.4"] },
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-15",
    ],
  },
  examples: {
    pass: "The cluster reports MultiAZ.",
    fail: "The cluster's only instance makes it report MultiAZ as false.",
  },
  subject: dbCluster.with(),
  check: (cluster) => {
    if (cluster.MultiAZ) return pass;
    const headless = withoutInstances(cluster);
    if (headless) return skip(headless);
    if (cluster.Status === "creating") return skip("it is still being created");
    const members = (cluster.DBClusterMembers ?? []).map((member) => member.DBInstanceIdentifier);
    const all = members.length === 1 ? `its only instance, ${members[0]},` : `all its ${members.length} instances`;
    return fail(`the cluster reports ${all} to lie in one zone`, {
      MultiAZ: false,
      DBClusterMembers: members,
    });
  },
});

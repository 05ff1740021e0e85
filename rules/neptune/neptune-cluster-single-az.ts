import { withoutInstances } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-single-az",
  title: "Neptune cluster has no second instance in another availability zone",
  severity: "medium",
  why: "The data lies in three zones, but only an instance can serve it: when the one zone fails, the database is down until a new instance has started elsewhere.",
  fix: {
    text: "Add a replica in another zone and give it a promotion tier of 0 or 1, so that a failover finds it ready.",
    cli: "aws neptune create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <replica> --engine neptune --db-instance-class <class> --availability-zone <other-zone> --promotion-tier 1",
    terraform:
      'resource "aws_neptune_cluster_instance" "<replica>" {\n  cluster_identifier = "<cluster>"\n  identifier         = "<replica>"\n  engine             = "neptune"\n  instance_class     = "<class>"\n  availability_zone  = "<other-zone>"\n  promotion_tier     = 1\n}',
    cloudformation:
      "Type: AWS::Neptune::DBInstance\nProperties:\n  DBClusterIdentifier: <cluster>\n  DBInstanceClass: <class>\n  AvailabilityZone: <other-zone>",
  },
  references: {
    fsbp: ["Neptune.9"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/feature-overview-availability.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-9",
    ],
  },
  examples: {
    pass: "The cluster reports MultiAZ: its instances lie in two zones or more.",
    fail: "The cluster's only instance makes it report MultiAZ as false.",
  },
  subject: neptuneCluster.with(),
  check: (cluster) => {
    if (cluster.MultiAZ) return pass;
    const headless = withoutInstances(cluster);
    if (headless) return skip(headless);
    const members = (cluster.DBClusterMembers ?? []).map((member) => member.DBInstanceIdentifier);
    const all = members.length === 1 ? `its only instance, ${members[0]},` : `all its ${members.length} instances`;
    return fail(`the cluster reports ${all} to lie in one zone`, { MultiAZ: false, DBClusterMembers: members });
  },
});

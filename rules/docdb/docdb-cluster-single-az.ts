import { withoutInstances } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { docdbCluster } from "../../src/services/docdb/db-cluster.ts";

export default defineRule({
  id: "docdb-cluster-single-az",
  title: "DocumentDB cluster has no second instance in another availability zone",
  severity: "medium",
  why: "The data lies in three zones, but only an instance can serve it: when the one zone fails, the database is down until a new instance has started elsewhere.",
  fix: {
    text: "Add a replica in another zone and give it a promotion tier of 0 or 1, so that a failover finds it ready.",
    cli: "aws docdb create-db-instance --db-cluster-identifier <cluster> --db-instance-identifier <replica> --engine docdb --db-instance-class <class> --availability-zone <other-zone> --promotion-tier 1",
    terraform:
      'resource "aws_docdb_cluster_instance" "<replica>" {\n  cluster_identifier = "<cluster>"\n  identifier         = "<replica>"\n  instance_class     = "<class>"\n  availability_zone  = "<other-zone>"\n  promotion_tier     = 1\n}',
    cloudformation:
      "Type: AWS::DocDB::DBInstance\nProperties:\n  DBClusterIdentifier: <cluster>\n  DBInstanceClass: <class>\n  AvailabilityZone: <other-zone>",
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/documentdb/latest/developerguide/replication.html"],
  },
  examples: {
    pass: "The cluster reports MultiAZ: its instances lie in two zones or more.",
    fail: "The cluster's only instance makes it report MultiAZ as false.",
  },
  subject: docdbCluster.with(),
  check: (cluster) => {
    if (cluster.MultiAZ) return pass;
    const headless = withoutInstances(cluster);
    if (headless) return skip(headless);
    const members = (cluster.DBClusterMembers ?? []).map((member) => member.DBInstanceIdentifier);
    const all = members.length === 1 ? `its only instance, ${members[0]},` : `all its ${members.length} instances`;
    return fail(`the cluster reports ${all} to lie in one zone`, { MultiAZ: false, DBClusterMembers: members });
  },
});

import { outOfSync, parameterOf } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { docdbCluster } from "../../src/services/docdb/db-cluster.ts";

export default defineRule({
  id: "docdb-cluster-plaintext-allowed",
  title: "DocumentDB cluster does not require TLS",
  severity: "medium",
  why: "Passwords and documents cross the network in the clear, for everyone who can listen along the way.",
  fix: {
    text: "Set tls in a cluster parameter group of your own (the default group cannot be changed) to tls1.2+ or, with older engine versions, to enabled, and reboot the instances one after the other. Clients need the certificate bundle of Amazon RDS first: afterwards those without TLS cannot connect.",
    cli: "aws docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=tls,ParameterValue=tls1.2+,ApplyMethod=pending-reboot\naws docdb reboot-db-instance --db-instance-identifier <instance>",
    terraform: `resource "aws_docdb_cluster_parameter_group" "<group>" {
  name   = "<group>"
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "tls1.2+"
  }
}`,
    cloudformation: `Type: AWS::DocDB::DBClusterParameterGroup
Properties:
  Family: docdb5.0
  Description: TLS only
  Parameters:
    tls: tls1.2+`,
  },
  references: {
    fsbp: ["DocumentDB.6"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/docdb-cluster-encrypted-in-transit.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-6",
    ],
  },
  examples: {
    pass: "tls is enabled, the default, in the cluster's parameter group, and every instance has taken it on.",
    fail: "tls is disabled in the cluster's parameter group.",
  },
  subject: docdbCluster.with("parameters"),
  check: (cluster) => {
    const { DBClusterParameterGroup: group, DBClusterMembers } = cluster;
    const tls = parameterOf(cluster, "tls");
    const waiting = outOfSync(DBClusterMembers);
    const evidence = { DBClusterParameterGroup: group, tls, ...(waiting.length > 0 && { outOfSync: waiting }) };
    if (tls === undefined || tls === "disabled")
      return fail(`tls is ${tls ?? "not set"} in its parameter group ${group}`, evidence);
    return waiting.length === 0
      ? pass
      : fail(
          `tls is ${tls} in its parameter group ${group}, but ${waiting.join(", ")} must be rebooted to follow the group: until then they may still take plain connections`,
          evidence,
        );
  },
});

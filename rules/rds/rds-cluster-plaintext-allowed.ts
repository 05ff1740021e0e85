import { outOfSync, parameterOf } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { demandsTls, tlsParameter } from "../../src/services/rds/parameters.ts";

export default defineRule({
  id: "rds-cluster-plaintext-allowed",
  title: "Database cluster takes sessions without TLS",
  severity: "medium",
  why: "A client that does not ask for TLS gets none, unnoticed: passwords, queries and results then pass the network in the clear.",
  fix: {
    text: "Set the engine's parameter in the cluster's own parameter group (the default group cannot be changed): require_secure_transport for MySQL, rds.force_ssl for PostgreSQL. It takes effect at once and ends plain sessions: see first that all clients use TLS.",
    cli: "aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=<parameter>,ParameterValue=1,ApplyMethod=immediate",
    terraform: `resource "aws_rds_cluster_parameter_group" "<group>" {
  # …
  parameter {
    name  = "<parameter>"
    value = "1"
  }
}`,
    cloudformation: `<Group>:
  Type: AWS::RDS::DBClusterParameterGroup
  Properties:
    Description: <text>
    Family: <family>
    Parameters:
      <parameter>: "1"`,
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Security.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html",
    ],
  },
  examples: {
    pass: "An Aurora PostgreSQL cluster's parameter group sets rds.force_ssl to 1.",
    fail: "An Aurora MySQL cluster's parameter group leaves require_secure_transport OFF.",
  },
  subject: dbCluster.with("parameters"),
  check: (cluster) => {
    const parameter = tlsParameter(cluster);
    if ("none" in parameter) return skip(parameter.none);
    const { DBClusterParameterGroup: group } = cluster;
    const value = parameterOf(cluster, parameter.name);
    const evidence = { DBClusterParameterGroup: group, [parameter.name]: value ?? "not set" };
    if (!demandsTls(cluster, value))
      return fail(`${parameter.name} is ${value ?? "not set"} in its parameter group ${group}`, evidence);
    const waiting = outOfSync(cluster.DBClusterMembers);
    return waiting.length === 0
      ? pass
      : fail(
          `its parameter group ${group} demands TLS, but may not be in force before a reboot on ${waiting.join(", ")}`,
          {
            ...evidence,
            outOfSync: waiting,
          },
        );
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { clusterDecides, dbInstance } from "../../src/services/rds/db-instance.ts";
import { demandsTls, parameterInForce, tlsParameter } from "../../src/services/rds/parameters.ts";

export default defineRule({
  id: "rds-instance-plaintext-allowed",
  title: "Database instance takes sessions without TLS",
  severity: "medium",
  why: "A client that does not ask for TLS gets none, unnoticed: passwords, queries and results then pass the network in the clear.",
  fix: {
    text: "Set the engine's parameter in the instance's own parameter group (the default group cannot be changed): require_secure_transport for MySQL and MariaDB, rds.force_ssl for PostgreSQL and SQL Server, where it needs a reboot. See first that all clients use TLS.",
    cli: "aws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters ParameterName=<parameter>,ParameterValue=1,ApplyMethod=pending-reboot",
    terraform: `resource "aws_db_parameter_group" "<group>" {
  # …
  parameter {
    name         = "<parameter>"
    value        = "1"
    apply_method = "pending-reboot"
  }
}`,
    cloudformation: `<Group>:
  Type: AWS::RDS::DBParameterGroup
  Properties:
    Description: <text>
    Family: <family>
    Parameters:
      <parameter>: "1"`,
  },
  references: {
    fsbp: ["RDS.38", "RDS.39", "RDS.41", "RDS.44"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-38",
    ],
  },
  examples: {
    pass: "A PostgreSQL 16 instance runs on default.postgres16, where rds.force_ssl is 1.",
    fail: "A MySQL instance runs on default.mysql8.4, where require_secure_transport is 0.",
  },
  subject: dbInstance.with("parameters"),
  check: (instance) => {
    const decided = clusterDecides(instance);
    if (decided) return skip(decided);
    const parameter = tlsParameter(instance);
    if ("none" in parameter) return skip(parameter.none);
    const { group, status, value } = parameterInForce(instance, parameter.name);
    const evidence = {
      DBParameterGroupName: group,
      [parameter.name]: value ?? "not set",
      ParameterApplyStatus: status,
    };
    if (!demandsTls(instance, value))
      return fail(`${parameter.name} is ${value ?? "not set"} in its parameter group ${group}`, evidence);
    if (status === undefined || status === "in-sync") return pass;
    return fail(
      `its parameter group ${group} demands TLS, but may not be in force before a reboot (${status})`,
      evidence,
    );
  },
});

import { outOfSync, parameterOf } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dbCluster } from "../../src/services/rds/db-cluster.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";
import { isOn } from "../../src/services/rds/parameters.ts";

export default defineRule({
  id: "rds-cluster-aurora-mysql-audit-off",
  title: "Aurora MySQL cluster does not record who did what",
  severity: "medium",
  why: "After an incident nobody can tell who logged in, which tables were read, or what was changed.",
  fix: {
    text: "Turn on advanced auditing in the cluster's own parameter group (the default group cannot be changed) and choose the events; it takes effect at once. Export the audit log to CloudWatch to keep it.",
    cli: "aws rds modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=server_audit_logging,ParameterValue=1,ApplyMethod=immediate 'ParameterName=server_audit_events,ParameterValue=\"CONNECT,QUERY_DCL,QUERY_DDL\",ApplyMethod=immediate'",
    terraform: `resource "aws_rds_cluster_parameter_group" "<group>" {
  # …
  parameter {
    name  = "server_audit_logging"
    value = "1"
  }
  parameter {
    name  = "server_audit_events"
    value = "CONNECT,QUERY_DCL,QUERY_DDL"
  }
}`,
    cloudformation: `<Group>:
  Type: AWS::RDS::DBClusterParameterGroup
  Properties:
    Description: <text>
    Family: aurora-mysql8.0
    Parameters:
      server_audit_logging: "1"
      server_audit_events: CONNECT,QUERY_DCL,QUERY_DDL`,
  },
  references: {
    fsbp: ["RDS.45"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-45",
    ],
  },
  examples: {
    pass: "server_audit_logging is 1 and server_audit_events is CONNECT,QUERY_DDL.",
    fail: "The cluster runs on default.aurora-mysql8.0, where server_audit_logging is 0.",
  },
  subject: dbCluster.with("parameters"),
  check: (cluster) => {
    if (engineFamily(cluster.Engine) !== "aurora-mysql") return skip(`it runs ${cluster.Engine}, not Aurora MySQL`);
    const { DBClusterParameterGroup: group } = cluster;
    const evidence = { DBClusterParameterGroup: group };
    const logging = parameterOf(cluster, "server_audit_logging");
    if (!isOn(logging))
      return fail(`its parameter group ${group} leaves auditing off`, {
        ...evidence,
        server_audit_logging: logging ?? "not set",
      });
    const events = parameterOf(cluster, "server_audit_events");
    if (!events?.trim())
      return fail(`its parameter group ${group} turns auditing on, but names no event to record`, {
        ...evidence,
        server_audit_events: events ?? "not set",
      });
    const waiting = outOfSync(cluster.DBClusterMembers);
    return waiting.length === 0
      ? pass
      : fail(
          `its parameter group ${group} turns auditing on, but may not be in force before a reboot on ${waiting.join(", ")}`,
          {
            ...evidence,
            outOfSync: waiting,
          },
        );
  },
});

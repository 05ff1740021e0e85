import { parameterOf } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { docdbCluster } from "../../src/services/docdb/db-cluster.ts";

/** The engine writes an audit log only when this parameter says so; by default it does not. */
const SWITCH = "audit_logs";
const OFF = ["disabled", "none"];

export default defineRule({
  id: "docdb-cluster-audit-logs-off",
  title: "DocumentDB cluster keeps no audit log in CloudWatch",
  severity: "medium",
  why: "Nobody is alarmed by who logs in and what they do, and after an incident nobody can tell what was read or changed.",
  fix: {
    text: "Turn on audit_logs in a cluster parameter group of your own (the default group cannot be changed) and export the audit log to CloudWatch Logs. The one without the other writes nothing.",
    cli: "aws docdb modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=audit_logs,ParameterValue=enabled,ApplyMethod=immediate\naws docdb modify-db-cluster --db-cluster-identifier <cluster> --db-cluster-parameter-group-name <group> --cloudwatch-logs-export-configuration EnableLogTypes=audit",
    terraform: `resource "aws_docdb_cluster_parameter_group" "<group>" {
  name   = "<group>"
  family = "docdb5.0"
  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}

resource "aws_docdb_cluster" "<name>" {
  # …
  db_cluster_parameter_group_name = "<group>"
  enabled_cloudwatch_logs_exports = ["audit"]
}`,
    cloudformation: `Resources:
  <Group>:
    Type: AWS::DocDB::DBClusterParameterGroup
    Properties:
      Family: docdb5.0
      Description: audited
      Parameters:
        audit_logs: "enabled"
  <Cluster>:
    Type: AWS::DocDB::DBCluster
    Properties:
      DBClusterParameterGroupName: !Ref <Group>
      EnableCloudwatchLogsExports:
        - audit`,
  },
  references: {
    fsbp: ["DocumentDB.4"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-4",
    ],
  },
  examples: {
    pass: "The cluster exports audit, and its parameter group has audit_logs at enabled.",
    fail: "The cluster exports audit, but audit_logs is disabled, so that there is nothing to export.",
  },
  subject: docdbCluster.with("parameters"),
  check: (cluster) => {
    const { EnabledCloudwatchLogsExports: exported = [], DBClusterParameterGroup: group } = cluster;
    if (!exported.includes("audit"))
      return fail("its audit log is not exported to CloudWatch", { EnabledCloudwatchLogsExports: exported });
    const value = parameterOf(cluster, SWITCH);
    return value !== undefined && !OFF.includes(value)
      ? pass
      : fail(
          `it exports an audit log but writes none: ${SWITCH} is ${value ?? "not set"} in its parameter group ${group}`,
          {
            EnabledCloudwatchLogsExports: exported,
            DBClusterParameterGroup: group,
            [SWITCH]: value,
          },
        );
  },
});

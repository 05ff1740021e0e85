import { parameterOf } from "../../src/aws/db-cluster.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

/** The engine writes an audit log only when this parameter says so; by default it does not. */
const SWITCH = "neptune_enable_audit_log";
const OFF = ["0"];

export default defineRule({
  id: "neptune-cluster-audit-logs-off",
  title: "Neptune cluster keeps no audit log in CloudWatch",
  severity: "medium",
  why: "Nobody is alarmed by who logs in and what they do, and after an incident nobody can tell what was read or changed.",
  fix: {
    text: "Turn on neptune_enable_audit_log in a cluster parameter group of your own (the default group cannot be changed) and export the audit log to CloudWatch Logs. Neptune takes the parameter on when its instances have been rebooted. The one without the other writes nothing.",
    cli: "aws neptune modify-db-cluster-parameter-group --db-cluster-parameter-group-name <group> --parameters ParameterName=neptune_enable_audit_log,ParameterValue=1,ApplyMethod=pending-reboot\naws neptune modify-db-cluster --db-cluster-identifier <cluster> --db-cluster-parameter-group-name <group> --cloudwatch-logs-export-configuration EnableLogTypes=audit",
    terraform: `resource "aws_neptune_cluster_parameter_group" "<group>" {
  name   = "<group>"
  family = "neptune1.4"
  parameter {
    name  = "neptune_enable_audit_log"
    value = "1"
  }
}

resource "aws_neptune_cluster" "<name>" {
  # …
  neptune_cluster_parameter_group_name = "<group>"
  enable_cloudwatch_logs_exports = ["audit"]
}`,
    cloudformation: `Resources:
  <Group>:
    Type: AWS::Neptune::DBClusterParameterGroup
    Properties:
      Family: neptune1.4
      Description: audited
      Parameters:
        neptune_enable_audit_log: "1"
  <Cluster>:
    Type: AWS::Neptune::DBCluster
    Properties:
      DBClusterParameterGroupName: !Ref <Group>
      EnableCloudwatchLogsExports:
        - audit`,
  },
  references: {
    fsbp: ["Neptune.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-2",
    ],
  },
  examples: {
    pass: "The cluster exports audit, and its parameter group has neptune_enable_audit_log at 1.",
    fail: "The cluster exports audit, but neptune_enable_audit_log is 0, so that there is nothing to export.",
  },
  subject: neptuneCluster.with("parameters"),
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

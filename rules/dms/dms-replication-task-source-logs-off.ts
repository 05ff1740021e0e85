import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dmsReplicationTask, silent } from "../../src/services/dms/replication-task.ts";

export default defineRule({
  id: "dms-replication-task-source-logs-off",
  title: "DMS replication task does not log how it reads the source",
  severity: "medium",
  why: "When rows are missing or a change is not captured, nothing tells which and why, and nobody can show afterwards what was read.",
  fix: {
    text: "Turn logging on in the settings of the task, and log SOURCE_UNLOAD and SOURCE_CAPTURE at LOGGER_SEVERITY_DEFAULT or more. A task must be stopped to be changed, and resumed afterwards.",
    cli: `aws dms stop-replication-task --replication-task-arn <task-arn>
aws dms modify-replication-task --replication-task-arn <task-arn> --replication-task-settings '{"Logging":{"EnableLogging":true,"LogComponents":[{"Id":"SOURCE_UNLOAD","Severity":"LOGGER_SEVERITY_DEFAULT"},{"Id":"SOURCE_CAPTURE","Severity":"LOGGER_SEVERITY_DEFAULT"}]}}'
aws dms start-replication-task --replication-task-arn <task-arn> --start-replication-task-type resume-processing`,
    terraform: `resource "aws_dms_replication_task" "<name>" {
  # …
  replication_task_settings = jsonencode({
    Logging = {
      EnableLogging = true
      LogComponents = [
        { Id = "SOURCE_UNLOAD", Severity = "LOGGER_SEVERITY_DEFAULT" },
        { Id = "SOURCE_CAPTURE", Severity = "LOGGER_SEVERITY_DEFAULT" },
      ]
    }
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::ReplicationTask
  Properties:
    ReplicationTaskSettings: |
      {
        "Logging": {
          "EnableLogging": true,
          "LogComponents": [
            { "Id": "SOURCE_UNLOAD", "Severity": "LOGGER_SEVERITY_DEFAULT" },
            { "Id": "SOURCE_CAPTURE", "Severity": "LOGGER_SEVERITY_DEFAULT" }
          ]
        }
      }`,
  },
  references: {
    fsbp: ["DMS.8"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-8",
    ],
  },
  concerns: {
    cloudformation: "ReplicationTaskSettings",
    terraform: ["aws_dms_replication_task.replication_task_settings"],
  },
  examples: {
    pass: "EnableLogging is true, and SOURCE_UNLOAD and SOURCE_CAPTURE are logged at LOGGER_SEVERITY_DEFAULT.",
    fail: "EnableLogging is false, or SOURCE_CAPTURE is logged at LOGGER_SEVERITY_ERROR.",
  },
  subject: dmsReplicationTask.with(),
  check: (task) => {
    const missing = silent(task, "SOURCE_UNLOAD", "SOURCE_CAPTURE");
    return missing.length === 0
      ? pass
      : fail(missing.join("; "), { Logging: task.logging, MigrationType: task.MigrationType });
  },
});

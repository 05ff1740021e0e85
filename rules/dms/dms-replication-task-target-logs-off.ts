import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dmsReplicationTask, silent } from "../../src/services/dms/replication-task.ts";

export default defineRule({
  id: "dms-replication-task-target-logs-off",
  title: "DMS replication task does not log how it writes to the target",
  severity: "medium",
  why: "When rows are rejected or a change is not applied, nothing tells which and why, and nobody can show afterwards that the copy is whole.",
  fix: {
    text: "Turn logging on in the settings of the task, and log TARGET_LOAD and TARGET_APPLY at LOGGER_SEVERITY_DEFAULT or more. A task must be stopped to be changed, and resumed afterwards.",
    cli: `aws dms stop-replication-task --replication-task-arn <task-arn>
aws dms modify-replication-task --replication-task-arn <task-arn> --replication-task-settings '{"Logging":{"EnableLogging":true,"LogComponents":[{"Id":"TARGET_LOAD","Severity":"LOGGER_SEVERITY_DEFAULT"},{"Id":"TARGET_APPLY","Severity":"LOGGER_SEVERITY_DEFAULT"}]}}'
aws dms start-replication-task --replication-task-arn <task-arn> --start-replication-task-type resume-processing`,
    terraform: `resource "aws_dms_replication_task" "<name>" {
  # …
  replication_task_settings = jsonencode({
    Logging = {
      EnableLogging = true
      LogComponents = [
        { Id = "TARGET_LOAD", Severity = "LOGGER_SEVERITY_DEFAULT" },
        { Id = "TARGET_APPLY", Severity = "LOGGER_SEVERITY_DEFAULT" },
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
            { "Id": "TARGET_LOAD", "Severity": "LOGGER_SEVERITY_DEFAULT" },
            { "Id": "TARGET_APPLY", "Severity": "LOGGER_SEVERITY_DEFAULT" }
          ]
        }
      }`,
  },
  references: {
    fsbp: ["DMS.7"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-7",
    ],
  },
  concerns: {
    cloudformation: "ReplicationTaskSettings",
    terraform: ["aws_dms_replication_task.replication_task_settings"],
  },
  examples: {
    pass: "EnableLogging is true, and TARGET_LOAD and TARGET_APPLY are logged at LOGGER_SEVERITY_DEFAULT.",
    fail: "EnableLogging is false, or TARGET_APPLY is logged at LOGGER_SEVERITY_ERROR.",
  },
  subject: dmsReplicationTask.with(),
  check: (task) => {
    const missing = silent(task, "TARGET_LOAD", "TARGET_APPLY");
    return missing.length === 0
      ? pass
      : fail(missing.join("; "), { Logging: task.logging, MigrationType: task.MigrationType });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { datasyncTask } from "../../src/services/datasync/task.ts";

export default defineRule({
  id: "datasync-task-logs-off",
  title: "DataSync task writes no logs",
  severity: "medium",
  why: "When files are skipped or differ after the copy, nothing tells which and why, and nobody can show afterwards what was moved where.",
  fix: {
    text: "Name a log group and a log level: BASIC logs errors, TRANSFER every file. The log group's resource policy must let DataSync write to it. Tasks in Enhanced mode have a log group by default.",
    cli: "aws datasync update-task --task-arn <task-arn> --cloud-watch-log-group-arn <log-group-arn> --options LogLevel=BASIC",
    terraform: `resource "aws_datasync_task" "<name>" {
  # …
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.<name>.arn

  options {
    log_level = "BASIC"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::DataSync::Task
  Properties:
    CloudWatchLogGroupArn: <log-group-arn>
    Options:
      LogLevel: BASIC`,
  },
  references: {
    fsbp: ["DataSync.1"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/datasync/latest/userguide/configure-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/datasync-controls.html#datasync-1",
    ],
  },
  concerns: { cloudformation: "CloudWatchLogGroupArn", terraform: ["aws_datasync_task.cloudwatch_log_group_arn"] },
  examples: {
    pass: "It has a log group, and its log level is BASIC.",
    fail: "It has no log group, or its log level is OFF.",
  },
  subject: datasyncTask.with("logging"),
  check: ({ logging: { CloudWatchLogGroupArn, LogLevel, TaskMode }, Name }) => {
    const named = Name || "the task";
    const evidence = { Name, TaskMode, CloudWatchLogGroupArn, LogLevel };
    if (LogLevel === "OFF") return fail(`the log level of ${named} is OFF`, evidence);
    // Enhanced mode logs to /aws/datasync where no other group is named.
    return CloudWatchLogGroupArn || TaskMode === "ENHANCED" ? pass : fail(`${named} has no log group`, evidence);
  },
});

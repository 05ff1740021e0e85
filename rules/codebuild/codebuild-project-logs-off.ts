import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { buildProject } from "../../src/services/codebuild/project.ts";

export default defineRule({
  id: "codebuild-project-logs-off",
  title: "CodeBuild project keeps no build logs",
  severity: "medium",
  why: "When a build fails, or puts something into the software that nobody wrote, there is nothing to look it up in.",
  fix: {
    text: "Let the build logs go to CloudWatch Logs, to S3 or to both.",
    cli: 'aws codebuild update-project --name <project> --logs-config \'{"cloudWatchLogs": {"status": "ENABLED", "groupName": "/aws/codebuild/<project>"}}\'',
    terraform: `resource "aws_codebuild_project" "<name>" {
  # …
  logs_config {
    cloudwatch_logs {
      status     = "ENABLED"
      group_name = aws_cloudwatch_log_group.<name>.name
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CodeBuild::Project
  Properties:
    LogsConfig:
      CloudWatchLogs:
        Status: ENABLED
        GroupName: !Ref <LogGroup>`,
  },
  references: {
    fsbp: ["CodeBuild.4"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_LogsConfig.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-4",
    ],
  },
  concerns: { cloudformation: "LogsConfig", terraform: ["aws_codebuild_project.logs_config"] },
  examples: {
    pass: "Build logs go to CloudWatch Logs.",
    fail: "The logs are DISABLED for CloudWatch Logs, and S3 gets none.",
  },
  subject: buildProject.with(),
  check: ({ logsConfig }) => {
    const { cloudWatchLogs, s3Logs } = logsConfig ?? {};
    // Unless it is told otherwise, CodeBuild writes to CloudWatch Logs.
    if (cloudWatchLogs?.status !== "DISABLED" || s3Logs?.status === "ENABLED") return pass;
    return fail("build logs go neither to CloudWatch Logs nor to S3", {
      cloudWatchLogs: cloudWatchLogs.status,
      s3Logs: s3Logs?.status ?? "DISABLED",
    });
  },
});

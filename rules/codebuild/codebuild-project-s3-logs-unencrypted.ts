import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { buildProject } from "../../src/services/codebuild/project.ts";

export default defineRule({
  id: "codebuild-project-s3-logs-unencrypted",
  title: "CodeBuild project asks for its build logs in S3 not to be encrypted",
  severity: "low",
  why: "Build logs tell how the software is made and where it goes, and now and then a secret; the project gives up their encryption by its own key.",
  fix: {
    text: "Let the build logs be encrypted. The encryption was turned off for a reader who could not decrypt: let that one use the key, or write its copy elsewhere.",
    cli: 'aws codebuild update-project --name <project> --logs-config \'{"s3Logs": {"status": "ENABLED", "location": "<bucket>/<prefix>", "encryptionDisabled": false}, "cloudWatchLogs": {"status": "ENABLED"}}\'',
    terraform: `resource "aws_codebuild_project" "<name>" {
  # …
  logs_config {
    s3_logs {
      status              = "ENABLED"
      location            = "\${aws_s3_bucket.<name>.id}/build-logs"
      encryption_disabled = false
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CodeBuild::Project
  Properties:
    LogsConfig:
      S3Logs:
        Status: ENABLED
        Location: !Sub \${<Bucket>}/build-logs
        EncryptionDisabled: false`,
  },
  references: {
    fsbp: ["CodeBuild.3"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_S3LogsConfig.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-3",
    ],
  },
  concerns: {
    cloudformation: "LogsConfig.S3Logs.EncryptionDisabled",
    terraform: ["aws_codebuild_project.logs_config"],
  },
  examples: {
    pass: "Logs go to S3, and encryptionDisabled is false.",
    fail: "Logs go to S3 with encryptionDisabled.",
  },
  subject: buildProject.with(),
  check: ({ logsConfig }) => {
    const { s3Logs } = logsConfig ?? {};
    if (s3Logs?.status !== "ENABLED") return skip("no build logs go to S3");
    if (!s3Logs.encryptionDisabled) return pass;
    return fail(`the build logs in ${s3Logs.location} are not encrypted`, { s3Logs });
  },
});

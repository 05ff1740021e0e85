import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-without-log-group",
  title: "Trail delivers to no log group",
  severity: "low",
  why: "Files in a bucket alarm nobody: without CloudWatch Logs no metric filter can tell at once that root signed in or a trail was stopped.",
  fix: {
    text: "Let the trail also write to a CloudWatch log group, through a role that may create its streams and put events.",
    cli: "aws cloudtrail update-trail --name <trail> --cloud-watch-logs-log-group-arn <log-group-arn> --cloud-watch-logs-role-arn <role-arn>",
    terraform: `resource "aws_cloudtrail" "<name>" {
  # …
  cloud_watch_logs_group_arn = "\${aws_cloudwatch_log_group.<name>.arn}:*"
  cloud_watch_logs_role_arn  = aws_iam_role.<name>.arn
}`,
    cloudformation:
      "Type: AWS::CloudTrail::Trail\nProperties:\n  CloudWatchLogsLogGroupArn: <log-group-arn>\n  CloudWatchLogsRoleArn: <role-arn>",
  },
  references: {
    fsbp: ["CloudTrail.5"],
    wellArchitected: ["SEC04-BP02"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5",
    ],
  },
  examples: { pass: "The trail writes to a log group too.", fail: "The trail writes to its bucket only." },
  subject: trail.with(),
  check: (t) => {
    if (isForeign(t)) return skip(FOREIGN);
    return t.CloudWatchLogsLogGroupArn ? pass : fail(`writes to bucket ${t.S3BucketName} only`);
  },
});

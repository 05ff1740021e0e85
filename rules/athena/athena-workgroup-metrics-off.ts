import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { notInUse, workGroup } from "../../src/services/athena/work-group.ts";

export default defineRule({
  id: "athena-workgroup-metrics-off",
  title: "Athena workgroup publishes no query metrics",
  severity: "medium",
  why: "Nobody sees in CloudWatch how much is queried, how slowly, and what fails, and no alarm can tell of an unusual run on the data.",
  fix: {
    text: "Publish the workgroup's query metrics to CloudWatch.",
    cli: "aws athena update-work-group --work-group <workgroup> --configuration-updates PublishCloudWatchMetricsEnabled=true",
    terraform: `resource "aws_athena_workgroup" "<name>" {
  # …
  configuration {
    publish_cloudwatch_metrics_enabled = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Athena::WorkGroup
  Properties:
    Name: <workgroup>
    WorkGroupConfiguration:
      PublishCloudWatchMetricsEnabled: true`,
  },
  references: {
    fsbp: ["Athena.4"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/athena/latest/ug/query-metrics-viewing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/athena-controls.html#athena-4",
    ],
  },
  examples: {
    pass: "PublishCloudWatchMetricsEnabled is true.",
    fail: "PublishCloudWatchMetricsEnabled is false.",
  },
  subject: workGroup.with("used"),
  check: (w) => {
    if (w.Configuration?.PublishCloudWatchMetricsEnabled) return pass;
    const idle = notInUse(w);
    return idle ? skip(idle) : fail("its query metrics are not published", { PublishCloudWatchMetricsEnabled: false });
  },
});

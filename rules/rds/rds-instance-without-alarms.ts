import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-without-alarms",
  title: "Nobody is alarmed when the database instance runs short of something",
  severity: "medium",
  why: "A busy CPU, a filling disk or used-up connections announce an outage by hours; without an alarm the first to tell are the users.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) for each metric that the finding names. An alarm in another account, as a central one, is not seen by this rule.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <instance>-storage --namespace AWS/RDS --metric-name FreeStorageSpace --dimensions Name=DBInstanceIdentifier,Value=<instance> --statistic Minimum --period 300 --evaluation-periods 3 --threshold 10737418240 --comparison-operator LessThanThreshold --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<instance>-storage"
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  dimensions          = { DBInstanceIdentifier = "<instance>" }
  statistic           = "Minimum"
  period              = 300
  evaluation_periods  = 3
  threshold           = 10737418240
  comparison_operator = "LessThanThreshold"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/RDS
    MetricName: FreeStorageSpace
    Dimensions:
      - Name: DBInstanceIdentifier
        Value: <instance>
    Statistic: Minimum
    Period: 300
    EvaluationPeriods: 3
    Threshold: 10737418240
    ComparisonOperator: LessThanThreshold
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/creating_alarms.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html",
    ],
  },
  examples: {
    pass: "Alarms with an action watch its CPUUtilization, FreeStorageSpace and DatabaseConnections.",
    fail: "Its only alarm, on CPUUtilization, has no action.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), ["CPUUtilization", "FreeStorageSpace", "DatabaseConnections"])
      .check(z.describe("Metrics of AWS/RDS that must be watched; of those joined by | one is enough")),
  }),
  subject: dbInstance.with(),
  context: { alarms },
  check: (instance, { alarms, options: { metrics } }) => {
    const { DBClusterIdentifier: cluster, DBInstanceStatus } = instance;
    if (cluster) return skip(`it is a member of the cluster ${cluster}, whose alarms are judged as a whole`);
    if (DBInstanceStatus === "creating") return skip("it is still being created");
    const places = [[{ dimensions: { DBInstanceIdentifier: instance.name } }]];
    const { missing, perhaps } = unalarmed({ namespace: "AWS/RDS", metrics, places }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this instance"));
    return fail(`no alarm that tells anybody watches ${missing.join(", ")}`, { missing });
  },
});

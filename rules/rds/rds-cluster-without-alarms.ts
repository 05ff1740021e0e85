import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { dbCluster, isServerlessV1, withoutInstances } from "../../src/services/rds/db-cluster.ts";

export default defineRule({
  id: "rds-cluster-without-alarms",
  title: "Nobody is alarmed when the database cluster runs short of something",
  severity: "medium",
  why: "A busy CPU, memory that runs out or used-up connections announce an outage by minutes or hours; without an alarm the first to tell are the users.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) for each metric that the finding names, on the cluster or on each of its instances. An alarm in another account, as a central one, is not seen by this rule.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <cluster>-memory --namespace AWS/RDS --metric-name FreeableMemory --dimensions Name=DBClusterIdentifier,Value=<cluster> --statistic Minimum --period 300 --evaluation-periods 3 --threshold 1073741824 --comparison-operator LessThanThreshold --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<cluster>-memory"
  namespace           = "AWS/RDS"
  metric_name         = "FreeableMemory"
  dimensions          = { DBClusterIdentifier = "<cluster>" }
  statistic           = "Minimum"
  period              = 300
  evaluation_periods  = 3
  threshold           = 1073741824
  comparison_operator = "LessThanThreshold"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/RDS
    MetricName: FreeableMemory
    Dimensions:
      - Name: DBClusterIdentifier
        Value: <cluster>
    Statistic: Minimum
    Period: 300
    EvaluationPeriods: 3
    Threshold: 1073741824
    ComparisonOperator: LessThanThreshold
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/creating_alarms.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html",
    ],
  },
  examples: {
    pass: "Alarms with an action watch CPUUtilization, FreeableMemory and DatabaseConnections of the cluster.",
    fail: "Only the CPUUtilization of the writer has an alarm, not that of the reader that may take its place.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), [
        "CPUUtilization",
        "FreeableMemory|ServerlessDatabaseCapacity|ACUUtilization",
        "DatabaseConnections",
      ])
      .check(z.describe("Metrics of AWS/RDS that must be watched; of those joined by | one is enough")),
  }),
  subject: dbCluster.with(),
  context: { alarms },
  check: (cluster, { alarms, options: { metrics } }) => {
    const headless = isServerlessV1(cluster) ? undefined : withoutInstances(cluster);
    if (headless) return skip(headless);
    if (cluster.Status === "creating") return skip("it is still being created");
    const DBClusterIdentifier = cluster.name;
    // The cluster as a whole, its writer whichever it is, or each instance by itself.
    const whole = [{ dimensions: { DBClusterIdentifier } }, { dimensions: { DBClusterIdentifier, Role: "WRITER" } }];
    const members = (cluster.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier: name }) => name ?? []);
    const each = members.map((name) => [...whole, { dimensions: { DBInstanceIdentifier: name } }]);
    const places = members.length === 0 ? [whole] : each;
    const { missing, perhaps } = unalarmed({ namespace: "AWS/RDS", metrics, places }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this cluster"));
    return fail(`no alarm that tells anybody watches ${missing.join(", ")} of the cluster or of all its instances`, {
      missing,
      DBClusterMembers: members,
    });
  },
});

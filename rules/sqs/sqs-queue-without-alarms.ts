import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { deadLetters } from "../../src/services/sqs/redrive.ts";

export default defineRule({
  id: "sqs-queue-without-alarms",
  title: "Nobody is alarmed when messages pile up in the SQS queue",
  severity: "low",
  why: "When whoever takes the messages stops or falls behind, orders and events wait unseen, and are deleted for good when their time is over.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) on the age of the oldest message, or on how many wait. An alarm in another account, as a central one, is not seen by this rule, nor one on a metric of your own.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <queue>-age --namespace AWS/SQS --metric-name ApproximateAgeOfOldestMessage --dimensions Name=QueueName,Value=<queue> --statistic Maximum --period 300 --evaluation-periods 1 --threshold 600 --comparison-operator GreaterThanThreshold --treat-missing-data notBreaching --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<queue>-age"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  dimensions          = { QueueName = aws_sqs_queue.<name>.name }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 600
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/SQS
    MetricName: ApproximateAgeOfOldestMessage
    Dimensions:
      - Name: QueueName
        Value: !GetAtt <Queue>.QueueName
    Statistic: Maximum
    Period: 300
    EvaluationPeriods: 1
    Threshold: 600
    ComparisonOperator: GreaterThanThreshold
    TreatMissingData: notBreaching
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html",
    ],
  },
  examples: {
    pass: "An alarm with an action watches the age of its oldest message.",
    fail: "Its only alarm adds consumers when messages wait, and tells nobody when that does not help.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), ["ApproximateAgeOfOldestMessage|ApproximateNumberOfMessagesVisible"])
      .check(z.describe("Metrics of AWS/SQS that must be watched; of those joined by | one is enough")),
  }),
  subject: queue.with(),
  context: { deadLetters, alarms },
  check: ({ arn, name }, { deadLetters, alarms, options: { metrics } }) => {
    const places = [[{ dimensions: { QueueName: name } }]];
    const { missing, perhaps } = unalarmed({ namespace: "AWS/SQS", metrics, places }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this queue"));
    if (deadLetters.sourcesOf(arn).length > 0)
      return skip("it holds dead letters, whose alarm sqs-queue-dead-letter-backlog looks for");
    return fail(`no alarm that tells anybody watches ${missing.join(", ")}`, { missing });
  },
});

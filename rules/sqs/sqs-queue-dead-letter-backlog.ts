import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { queue } from "../../src/services/sqs/queue.ts";
import { deadLetters } from "../../src/services/sqs/redrive.ts";

export default defineRule({
  id: "sqs-queue-dead-letter-backlog",
  title: "Dead letters wait in an SQS queue, or nobody would be told of them",
  severity: "medium",
  why: "Every dead letter is an order, a payment or an event that was not handled; it is deleted for good when its time is over.",
  fix: {
    text: "Find out why the messages failed, then move them back to their source (redrive). Set an alarm with an action on the depth of the dead-letter queue.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <queue>-dead-letters --namespace AWS/SQS --metric-name ApproximateNumberOfMessagesVisible --dimensions Name=QueueName,Value=<queue> --statistic Maximum --period 300 --evaluation-periods 1 --threshold 0 --comparison-operator GreaterThanThreshold --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<queue>-dead-letters"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = "<queue>" }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/SQS
    MetricName: ApproximateNumberOfMessagesVisible
    Dimensions:
      - Name: QueueName
        Value: <queue>
    Statistic: Maximum
    Period: 300
    EvaluationPeriods: 1
    Threshold: 0
    ComparisonOperator: GreaterThanThreshold
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/dead-letter-queues-alarms-cloudwatch.html",
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html",
    ],
  },
  examples: {
    pass: "The dead-letter queue is empty, and an alarm with an action watches its depth.",
    fail: "17 messages wait in the dead-letter queue.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), ["ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"])
      .check(z.describe("Metrics of AWS/SQS of which one must be watched")),
  }),
  subject: queue.with("attributes"),
  context: { deadLetters, alarms },
  check: ({ arn, name, attributes }, { deadLetters, alarms, options: { metrics } }) => {
    const sources = deadLetters.sourcesOf(arn);
    if (sources.length === 0) return skip("no queue sends its dead letters here");
    const waiting = Number(attributes["ApproximateNumberOfMessages"] ?? 0);
    const evidence = { ApproximateNumberOfMessages: waiting, sources };
    if (waiting > 0) return fail(`about ${waiting} dead letters of ${sources.join(", ")} wait in it`, evidence);
    const wanted = {
      namespace: "AWS/SQS",
      metrics: [metrics.join("|")],
      places: [[{ dimensions: { QueueName: name } }]],
    };
    const { missing, perhaps } = unalarmed(wanted, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this queue"));
    return fail(`it is empty, but no alarm that tells anybody watches ${missing.join()}`, evidence, {
      severity: "low",
    });
  },
});

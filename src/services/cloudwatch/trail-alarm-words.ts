/** The pattern of all the named events of one source, as the CIS benchmark writes it. */
export const eventsOf = (source: string, names: string): string =>
  `{ ($.eventSource = ${source}) && (${names
    .split(" ")
    .map((name) => `($.eventName = ${name})`)
    .join(" || ")}) }`;

/** What the rules on events of a trail have in common: how to mend it, by the name of the filter and its pattern. */
export const alarmFix = (name: string, pattern: string) => ({
  text: "Send the events of a trail of all regions to a log group, count these there with a metric filter, and set an alarm on the count that calls a topic with a confirmed subscriber.",
  cli: `aws logs put-metric-filter --log-group-name <log-group> --filter-name ${name} --metric-transformations metricName=${name},metricNamespace=CloudTrail,metricValue=1 --filter-pattern '${pattern}'
aws cloudwatch put-metric-alarm --alarm-name ${name} --namespace CloudTrail --metric-name ${name} --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --treat-missing-data notBreaching --alarm-actions <topic-arn>`,
  terraform: `resource "aws_cloudwatch_log_metric_filter" "<name>" {
  name           = "${name}"
  log_group_name = "<log-group>"
  pattern        = <<-EOT
    ${pattern}
  EOT
  metric_transformation {
    name      = "${name}"
    namespace = "CloudTrail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "${name}"
  namespace           = "CloudTrail"
  metric_name         = "${name}"
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 1
  comparison_operator = "GreaterThanOrEqualToThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = ["<topic-arn>"]
}`,
  cloudformation: `<Name>Filter:
  Type: AWS::Logs::MetricFilter
  Properties:
    LogGroupName: <log-group>
    FilterPattern: >-
      ${pattern}
    MetricTransformations:
      - MetricName: ${name}
        MetricNamespace: CloudTrail
        MetricValue: "1"
<Name>Alarm:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: CloudTrail
    MetricName: ${name}
    Statistic: Sum
    Period: 300
    EvaluationPeriods: 1
    Threshold: 1
    ComparisonOperator: GreaterThanOrEqualToThreshold
    TreatMissingData: notBreaching
    AlarmActions:
      - <topic-arn>`,
});

/** What the rules on events of a trail refer to. */
export const ALARM_DOCS = [
  "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html",
  "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html",
];

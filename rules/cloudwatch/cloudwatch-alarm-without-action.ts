import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { metricAlarm } from "../../src/services/cloudwatch/alarm.ts";
import { alarmTargets } from "../../src/services/cloudwatch/alarm-targets.ts";

export default defineRule({
  id: "cloudwatch-alarm-without-action",
  title: "CloudWatch alarm goes off without telling anybody",
  severity: "high",
  why: "The alarm turns red in a console that nobody watches at night.",
  fix: {
    text: "Give the alarm an action for its ALARM state: an SNS topic with a confirmed subscriber, or what should react by itself. Or put it under a composite alarm that has one; or delete it.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <alarm> --alarm-actions <topic-arn> --namespace <namespace> --metric-name <metric> --statistic Average --period 300 --evaluation-periods 3 --threshold <threshold> --comparison-operator GreaterThanThreshold",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  # …
  alarm_actions = [aws_sns_topic.<name>.arn]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    AlarmActions:
      - !Ref <Topic>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15",
    ],
  },
  examples: {
    pass: "The alarm calls an SNS topic when it goes off.",
    fail: "The alarm has an action for its OK state only.",
  },
  subject: metricAlarm.with(),
  context: { alarmTargets },
  check: (alarm, { alarmTargets }) => {
    const { AlarmActions = [], OKActions = [], InsufficientDataActions = [] } = alarm;
    if (AlarmActions.length > 0 || alarmTargets.underComposite(alarm)) return pass;
    const others = OKActions.length + InsufficientDataActions.length;
    return fail(
      others > 0
        ? "it calls something in other states, but nothing when it goes off"
        : "it calls nothing when it goes off",
      { AlarmActions, OKActions, InsufficientDataActions },
    );
  },
});

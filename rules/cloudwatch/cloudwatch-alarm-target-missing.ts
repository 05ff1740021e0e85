import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { actionFault, actionKinds } from "../../src/services/cloudwatch/alarm-action.ts";
import { metricAlarm } from "../../src/services/cloudwatch/alarm.ts";
import { calledBy } from "../../src/services/cloudwatch/alarm-targets.ts";

export default defineRule({
  id: "cloudwatch-alarm-target-missing",
  title: "CloudWatch alarm calls something that is gone",
  severity: "high",
  why: "The alarm goes off and its call comes to nothing; only the alarm's history says so.",
  fix: {
    text: "Make the topic or function again, or let the alarm call another; a function must also let CloudWatch alarms in.",
    cli: "aws lambda add-permission --function-name <function> --statement-id alarms --action lambda:InvokeFunction --principal lambda.alarms.cloudwatch.amazonaws.com --source-arn <alarm-arn>",
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
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html",
    ],
  },
  examples: { pass: "The topic that the alarm calls exists.", fail: "The topic that the alarm calls was deleted." },
  subject: metricAlarm.with(),
  context: actionKinds,
  check: (alarm, kinds) => {
    const actions = calledBy(alarm);
    if (actions.length === 0) return skip("it calls nothing");
    const answers = actions.map((action) => ({ action, ...actionFault(action, alarm, kinds) }));
    const faults = answers.filter(({ fault }) => fault !== undefined);
    if (faults.length > 0) return fail(faults.map(({ fault }) => fault).join("; "), { actions: faults });
    const open = answers.flatMap((one) => one.open ?? []);
    return open.length > 0 ? skip(open.join("; ")) : pass;
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { metricAlarm } from "../../src/services/cloudwatch/alarm.ts";
import { calledBy } from "../../src/services/cloudwatch/alarm-targets.ts";

export default defineRule({
  id: "cloudwatch-alarm-actions-disabled",
  title: "CloudWatch alarm's actions are switched off",
  severity: "high",
  why: "Somebody silenced the alarm, for a night's work perhaps, and it has been silent since.",
  fix: {
    text: "Switch the actions on again. For planned work use an alarm mute rule or a composite alarm with a suppressor, which end by themselves.",
    cli: "aws cloudwatch enable-alarm-actions --alarm-names <alarm>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  # …
  actions_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    ActionsEnabled: true`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-17",
    ],
  },
  examples: { pass: "The actions of the alarm are on.", fail: "ActionsEnabled is false." },
  subject: metricAlarm.with(),
  check: (alarm) => {
    if (alarm.ActionsEnabled !== false) return pass;
    const actions = calledBy(alarm);
    if (actions.length === 0) return skip("it has no actions that could be on");
    const { AlarmConfigurationUpdatedTimestamp: at } = alarm;
    return fail("its actions are switched off", {
      ...{ ActionsEnabled: false, actions },
      ...(at && { AlarmConfigurationUpdatedTimestamp: at }),
    });
  },
});

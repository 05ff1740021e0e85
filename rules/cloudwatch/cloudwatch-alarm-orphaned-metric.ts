import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { metricsOf } from "../../src/services/cloudwatch/alarm-metrics.ts";
import { metricAlarm } from "../../src/services/cloudwatch/alarm.ts";
import { measuredKinds, subjectsOf } from "../../src/services/cloudwatch/measured.ts";

export default defineRule({
  id: "cloudwatch-alarm-orphaned-metric",
  title: "CloudWatch alarm watches something that is gone",
  severity: "medium",
  why: "The alarm will never go off again. Often what it watched was replaced, and the new one is watched by nobody.",
  fix: {
    text: "Point the alarm to what took the place of the old, best from the same template that makes both; delete it if nothing did.",
    cli: "aws cloudwatch delete-alarms --alarm-names <alarm>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  # …
  dimensions = { QueueName = aws_sqs_queue.<name>.name }
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Dimensions:
      - Name: QueueName
        Value: !GetAtt <Queue>.QueueName`,
  },
  references: {
    wellArchitected: ["REL06-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html"],
  },
  examples: {
    pass: "The instance in the alarm's dimensions exists.",
    fail: "The instance in the alarm's dimensions was terminated.",
  },
  subject: metricAlarm.with(),
  context: measuredKinds,
  check: (alarm, measured) => {
    const { metrics } = metricsOf(alarm, alarm.account);
    const subjects = metrics.flatMap((metric) => subjectsOf(metric, measured));
    if (subjects.length === 0) return skip("its metrics name no instance, database, queue or function of this account");
    const gone = [...new Set(subjects.filter(({ exists }) => !exists()).map(({ words }) => words))];
    if (gone.length === 0) return pass;
    return fail(`the ${gone.join(" and the ")} ${gone.length > 1 ? "do" : "does"} not exist`, {
      metrics: metrics.map(({ namespace, name, dimensions }) => ({
        Namespace: namespace,
        MetricName: name,
        Dimensions: dimensions,
      })),
    });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-without-alarms",
  title: "Nobody is alarmed when what is behind the Classic Load Balancer fails",
  severity: "low",
  why: "Errors and failed health checks show an outage in its first minute; without an alarm the first to tell are the users.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) on one of the metrics that the finding names. An alarm in another account, as a central one, is not seen by this rule, nor one on a metric of your own.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <balancer>-unhealthy --namespace AWS/ELB --metric-name UnHealthyHostCount --dimensions Name=LoadBalancerName,Value=<balancer> --statistic Maximum --period 300 --evaluation-periods 1 --threshold 0 --comparison-operator GreaterThanThreshold --treat-missing-data notBreaching --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<balancer>-unhealthy"
  namespace           = "AWS/ELB"
  metric_name         = "UnHealthyHostCount"
  dimensions          = { LoadBalancerName = "<balancer>" }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/ELB
    MetricName: UnHealthyHostCount
    Dimensions:
      - Name: LoadBalancerName
        Value: <balancer>
    Statistic: Maximum
    Period: 300
    EvaluationPeriods: 1
    Threshold: 0
    ComparisonOperator: GreaterThanThreshold
    TreatMissingData: notBreaching
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: ["https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-cloudwatch-metrics.html"],
  },
  examples: {
    pass: "An alarm with an action watches its UnHealthyHostCount.",
    fail: "No alarm watches any of its metrics.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), [
        "HTTPCode_ELB_5XX|HTTPCode_Backend_5XX|BackendConnectionErrors|SpilloverCount|UnHealthyHostCount|HealthyHostCount",
      ])
      .check(z.describe("Metrics of AWS/ELB that must be watched; of those joined by | one is enough")),
  }),
  subject: classicLoadBalancer.with(),
  context: { alarms },
  check: ({ name, Instances = [] }, { alarms, options: { metrics } }) => {
    const places = [[{ dimensions: { LoadBalancerName: name }, among: true as const }]];
    const { missing, perhaps } = unalarmed({ namespace: "AWS/ELB", metrics, places }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this load balancer"));
    if (Instances.length === 0) return skip("it has no instances, so that nothing behind it can fail");
    return fail(`no alarm that tells anybody watches ${missing.join(", ")}`, { missing });
  },
});

import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";
import { targetGroup } from "../../src/services/elbv2/target-group.ts";

type Metrics = "applicationMetrics" | "networkMetrics" | "gatewayMetrics";

/** The namespace of each type, and the option that names its metrics. */
const TYPES: Readonly<Record<string, readonly [namespace: string, option: Metrics]>> = {
  application: ["AWS/ApplicationELB", "applicationMetrics"],
  network: ["AWS/NetworkELB", "networkMetrics"],
  gateway: ["AWS/GatewayELB", "gatewayMetrics"],
};

/** `app/shop/50dc6c495c0c9188`, alone or with a zone or a target group; AWS writes the third type in two ways. */
const measured = (arn: string) => {
  const path = parseArn(arn)?.resource.replace(/^loadbalancer\//, "") ?? "";
  return [path, path.replace(/^gwy\//, "gateway/")].map((LoadBalancer) => ({
    dimensions: { LoadBalancer },
    among: true as const,
  }));
};

export default defineRule({
  id: "elbv2-load-balancer-without-alarms",
  title: "Nobody is alarmed when what is behind the load balancer fails",
  severity: "low",
  why: "Errors and failed health checks show an outage in its first minute; without an alarm the first to tell are the users.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) on one of the metrics that the finding names; one on a target group of the balancer counts. An alarm in another account, as a central one, is not seen by this rule, nor one on a metric of your own.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <balancer>-errors --namespace AWS/ApplicationELB --metric-name HTTPCode_Target_5XX_Count --dimensions Name=LoadBalancer,Value=app/<balancer>/<id> --statistic Sum --period 300 --evaluation-periods 1 --threshold 10 --comparison-operator GreaterThanThreshold --treat-missing-data notBreaching --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<balancer>-errors"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  dimensions          = { LoadBalancer = aws_lb.<name>.arn_suffix }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 10
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = ["<topic-arn>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/ApplicationELB
    MetricName: HTTPCode_Target_5XX_Count
    Dimensions:
      - Name: LoadBalancer
        Value: !GetAtt <LoadBalancer>.LoadBalancerFullName
    Statistic: Sum
    Period: 300
    EvaluationPeriods: 1
    Threshold: 10
    ComparisonOperator: GreaterThanThreshold
    TreatMissingData: notBreaching
    AlarmActions:
      - <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html",
    ],
  },
  examples: {
    pass: "An alarm with an action watches UnHealthyHostCount of one of its target groups.",
    fail: "Its only alarm adds servers when requests rise, and tells nobody.",
  },
  options: z.object({
    applicationMetrics: z
      ._default(z.array(z.string()), [
        "HTTPCode_ELB_5XX_Count|HTTPCode_Target_5XX_Count|TargetConnectionErrorCount|UnHealthyHostCount|HealthyHostCount",
      ])
      .check(z.describe("Metrics of AWS/ApplicationELB that must be watched; of those joined by | one is enough")),
    networkMetrics: z
      ._default(z.array(z.string()), ["UnHealthyHostCount|HealthyHostCount|TCP_Target_Reset_Count|TCP_ELB_Reset_Count"])
      .check(z.describe("The same of AWS/NetworkELB")),
    gatewayMetrics: z
      ._default(z.array(z.string()), ["UnHealthyHostCount|HealthyHostCount"])
      .check(z.describe("The same of AWS/GatewayELB")),
  }),
  subject: loadBalancer.with(),
  context: { alarms, groups: targetGroup.with() },
  check: ({ arn, Type, State }, { alarms, groups, options }) => {
    if (State?.Code === "provisioning" || State?.Code === "failed") return skip(`its state is ${State.Code}`);
    const known = TYPES[Type ?? ""];
    if (!known) return skip(`it is of type ${Type ?? "unknown"}, whose metrics are not known here`);
    const [namespace, option] = known;
    const { missing, perhaps } = unalarmed({ namespace, metrics: options[option], places: [measured(arn)] }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this load balancer"));
    if (!groups.all().some(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(arn)))
      return skip("it sends to no target group, so that nothing behind it can fail");
    return fail(`no alarm that tells anybody watches ${missing.join(", ")}`, { namespace, missing });
  },
});

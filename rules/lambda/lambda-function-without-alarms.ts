import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { unalarmed, undecided } from "../../src/services/cloudwatch/alarmed.ts";
import { alarms } from "../../src/services/cloudwatch/alarms.ts";
import { edgeFunctions } from "../../src/services/lambda/edge.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-without-alarms",
  title: "Nobody is alarmed when the Lambda function fails",
  severity: "low",
  why: "A function that fails at every call goes on failing in silence: events are lost, or callers see errors, until somebody happens to look.",
  fix: {
    text: "Make a CloudWatch alarm with an action (an SNS topic that somebody reads) on the errors of the function, of one of its aliases, or of all functions together. Accept this finding for functions that only a deployment calls: it fails with them. An alarm in another account, as a central one, is not seen by this rule, nor one on a metric of your own.",
    cli: "aws cloudwatch put-metric-alarm --alarm-name <function>-errors --namespace AWS/Lambda --metric-name Errors --dimensions Name=FunctionName,Value=<function> --statistic Sum --period 300 --evaluation-periods 1 --threshold 0 --comparison-operator GreaterThanThreshold --treat-missing-data notBreaching --alarm-actions <topic-arn>",
    terraform: `resource "aws_cloudwatch_metric_alarm" "<name>" {
  alarm_name          = "<function>-errors"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = aws_lambda_function.<name>.function_name }
  statistic           = "Sum"
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
    Namespace: AWS/Lambda
    MetricName: Errors
    Dimensions:
      - Name: FunctionName
        Value: !Ref <Function>
    Statistic: Sum
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
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-view.html",
    ],
  },
  examples: {
    pass: "An alarm with an action watches the Errors of all functions of the region.",
    fail: "No alarm watches its Errors.",
  },
  options: z.object({
    metrics: z
      ._default(z.array(z.string()), ["Errors"])
      .check(z.describe("Metrics of AWS/Lambda that must be watched; of those joined by | one is enough")),
  }),
  subject: lambdaFunction.with(),
  context: { alarms, edge: edgeFunctions },
  check: ({ arn, name, region }, { alarms, edge, options: { metrics } }) => {
    // By itself, by one of its aliases or versions, or with all functions together.
    const places = [[{ dimensions: { FunctionName: name }, among: true as const }, { dimensions: {} }]];
    const { missing, perhaps } = unalarmed({ namespace: "AWS/Lambda", metrics, places }, alarms);
    if (missing.length === 0) return pass;
    if (perhaps.length > 0) return skip(undecided(perhaps, "this function"));
    if (edge.has({ arn, region }))
      return skip("CloudFront runs it at its edge, where each region measures it under a name of its own");
    return fail(`no alarm that tells anybody watches its ${missing.join(", ")}`, { missing });
  },
});

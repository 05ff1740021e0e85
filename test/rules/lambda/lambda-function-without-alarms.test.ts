import rule from "../../../rules/lambda/lambda-function-without-alarms.ts";
import { compositeAlarm, metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarm, queryAlarm, SCALING } from "../cloudwatch/alarm-samples.ts";

const fn = { FunctionName: "orders", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:orders" };
const given = (...alarms: object[]): Given => [[metricAlarm, alarms]];
const errors = (Dimensions: Record<string, string>, actions?: string[]) =>
  given(alarm("AWS/Lambda", "Errors", Dimensions, actions));
const band = {
  ...queryAlarm(""),
  ThresholdMetricId: "e1",
  Metrics: [
    { Id: "m1", MetricStat: { Metric: alarm("AWS/Lambda", "Errors", { FunctionName: "orders" }), Stat: "Sum" } },
    { Id: "e1", Expression: "ANOMALY_DETECTION_BAND(m1, 2)" },
  ],
};

verdicts(rule, {
  passes: {
    "on the function": { subject: fn, given: errors({ FunctionName: "orders" }) },
    "on one of its aliases": { subject: fn, given: errors({ FunctionName: "orders", Resource: "orders:live" }) },
    "on all functions together": { subject: fn, given: errors({}) },
    "on what is unusual": { subject: fn, given: given(band) },
    "on a query over all functions": {
      subject: fn,
      given: given(queryAlarm('SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName) GROUP BY FunctionName')),
    },
    "on a query over the functions' sum": {
      subject: fn,
      given: given(queryAlarm('SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda")')),
    },
    "under a composite alarm": {
      subject: fn,
      given: [
        ...errors({ FunctionName: "orders" }, []),
        [
          compositeAlarm,
          [{ AlarmName: "all", AlarmArn: "arn:a", AlarmActions: ["arn:sns"], AlarmRule: "ALARM(Errors-orders)" }],
        ],
      ],
    },
    "on another metric that the option allows": {
      subject: fn,
      given: given(alarm("AWS/Lambda", "Throttles", { FunctionName: "orders" })),
      options: { metrics: ["Errors|Throttles"] },
    },
  },
  fails: {
    none: { subject: fn, message: "no alarm that tells anybody watches its Errors", severity: "low" },
    "on another function": { subject: fn, given: errors({ FunctionName: "orders-2" }) },
    "on another's alias": { subject: fn, given: errors({ FunctionName: "x", Resource: "orders" }) },
    "on another metric": { subject: fn, given: given(alarm("AWS/Lambda", "Duration", { FunctionName: "orders" })) },
    "that only scales": { subject: fn, given: errors({ FunctionName: "orders" }, SCALING) },
    "on a query over others": {
      subject: fn,
      given: given(queryAlarm(`SELECT SUM(Errors) FROM "AWS/Lambda" WHERE FunctionName = 'else'`)),
    },
  },
  skips: {
    "a query by tags": {
      subject: fn,
      given: given(queryAlarm(`SELECT SUM(Errors) FROM SCHEMA("AWS/Lambda", FunctionName) WHERE tag.team = 'shop'`)),
      message: /query watches what a query selects/,
    },
  },
  unknowns: {
    "alarms unlisted": { subject: fn, given: [[metricAlarm, UNLISTED]] },
  },
});

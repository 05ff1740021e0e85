import type { CompositeAlarm, DescribeAlarmsOutput, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { kind } from "../../model/index.ts";
import { cloudwatch } from "./service.ts";

// One listing brings both kinds: the calls are equal, so it is sent once.
const request = {
  input: () => ({ AlarmTypes: ["MetricAlarm" as const, "CompositeAlarm" as const] }),
  pageSize: 100,
  admit: ({ MetricAlarms = [], CompositeAlarms = [] }: DescribeAlarmsOutput) => ({
    MetricAlarms: MetricAlarms.map(withoutReason),
    CompositeAlarms: CompositeAlarms.map(withoutReason),
  }),
};

/** Without the measurements that brought it into its state, which are long and change at every read. */
function withoutReason<T extends MetricAlarm | CompositeAlarm>({ StateReason, StateReasonData, ...alarm }: T) {
  return alarm;
}

/** The listing of metric alarms. */
export const METRIC_ALARMS = {
  ...request,
  value: (out: ReturnType<typeof request.admit>): readonly MetricAlarm[] => out.MetricAlarms,
};

/** Alarms on a metric, on metric math, or on what a query selects. What they watch tells the fact `alarms`. */
export const metricAlarm = kind<MetricAlarm>()("AWS::CloudWatch::Alarm", {
  list: cloudwatch("describeAlarms", METRIC_ALARMS),
  identity: (a) => ({ arn: a.AlarmArn, name: a.AlarmName }),
});

/** Alarms on the states of other alarms. */
export const compositeAlarm = kind<CompositeAlarm>()("AWS::CloudWatch::CompositeAlarm", {
  list: cloudwatch("describeAlarms", { ...request, value: (out) => out.CompositeAlarms }),
  identity: (a) => ({ arn: a.AlarmArn, name: a.AlarmName }),
});

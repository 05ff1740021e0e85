import type { MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { MetricFilter } from "@aws-sdk/client-cloudwatch-logs";
import { formatArn } from "../../aws/arn.ts";
import { type Batch, type Collection, details, kind, type Scope } from "../../model/index.ts";
import { logs } from "../logs/service.ts";
import { METRIC_ALARMS } from "./alarm.ts";
import { metricsOf } from "./alarm-metrics.ts";
import { cloudwatch } from "./service.ts";

/** Several things that belong to one, by its ARN: unlike a search, a look-up by ARN tells which region it is about. */
export interface Group<T> {
  readonly Arn: string;
  readonly members: readonly T[];
}

/** All that a region's pages brought comes as one batch, so that none of a group is left in another. */
const ALL = Number.MAX_SAFE_INTEGER;

const grouped = <T>(stubs: readonly T[], keysOf: (one: T) => readonly string[]): readonly Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const one of stubs) for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  return [...groups].map(([Arn, members]) => ({ Arn, members }));
};

const logGroupArn = ({ partition, region, account }: Scope, name: string) =>
  formatArn({ partition, service: "logs", region, account, resource: `log-group:${name}` });

/** The metric filters of each log group that has some. */
export const filteredLogGroup = kind<Group<MetricFilter>>()("AWS::Logs::LogGroup::MetricFilters", {
  list: logs("describeMetricFilters", { pageSize: 50, value: (out) => out.metricFilters }),
  details: details<MetricFilter, Group<MetricFilter>>(
    ALL,
    logs("describeMetricFilters", {
      known: ({ stubs, scope }: Batch<MetricFilter>) =>
        grouped(stubs, ({ logGroupName = "" }) => [logGroupArn(scope, logGroupName)]),
      value: (): readonly Group<MetricFilter>[] => [],
    }),
  ),
  identity: ({ Arn }) => ({ arn: Arn, name: Arn.split(":log-group:")[1] }),
});

/** The name of a metric without dimensions, in the form of an ARN. */
export const metricArn = (of: Pick<Scope, "partition" | "region" | "account">, namespace: string, name: string) =>
  formatArn({ ...of, service: "cloudwatch", resource: `metric/${namespace}/${name}` });

/** The metrics without dimensions that an alarm watches, by itself or by its metric math; with them it is another metric. */
function metricsWithout(alarm: MetricAlarm, scope: Scope): readonly string[] {
  const { metrics } = metricsOf(alarm, scope.account);
  const without = metrics.filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  return [...new Set(without.map(({ namespace, name }) => metricArn(scope, namespace, name)))];
}

/** The alarms on each metric without dimensions that has some. */
export const alarmedMetric = kind<Group<MetricAlarm>>()("AWS::CloudWatch::Metric::Alarms", {
  list: cloudwatch("describeAlarms", METRIC_ALARMS),
  details: details<MetricAlarm, Group<MetricAlarm>>(
    ALL,
    cloudwatch("describeAlarms", {
      known: ({ stubs, scope }: Batch<MetricAlarm>) => grouped(stubs, (alarm) => metricsWithout(alarm, scope)),
      value: (): readonly Group<MetricAlarm>[] => [],
    }),
  ),
  identity: ({ Arn }) => ({ arn: Arn, name: Arn.split(":metric/")[1] }),
});

/** The members of a group, all of them: raises where the region was not listed whole. */
export function membersOf<T>(groups: Collection<Group<T>>, arn: string): readonly T[] {
  const found = groups.get(arn)?.members ?? [];
  // Nothing has this name; asking for it raises when the list has a gap.
  groups.get(`${arn}:whole`);
  return found;
}

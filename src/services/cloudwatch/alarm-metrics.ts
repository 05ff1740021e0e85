import type { MetricAlarm } from "@aws-sdk/client-cloudwatch";

/** A metric as CloudWatch knows it: its dimensions are part of its identity. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

type Parts = Pick<MetricAlarm, "Namespace" | "MetricName" | "Dimensions">;

/**
 * What an alarm watches: one metric, those of its metric math, or what a Metrics Insights query selects. Metrics of
 * other accounts do not count.
 */
export function metricsOf(alarm: MetricAlarm, account: string): { metrics: Metric[]; query: string | undefined } {
  const own = (alarm.Metrics ?? []).filter(({ AccountId }) => AccountId === undefined || AccountId === account);
  const query = own.map(({ Expression }) => Expression).find((text) => /^\s*SELECT\b/i.test(text ?? ""));
  const stats = own.flatMap(({ MetricStat }) => (MetricStat?.Metric ? [MetricStat.Metric] : []));
  return { metrics: [alarm, ...stats].flatMap(metricOf), query };
}

function metricOf({ Namespace, MetricName, Dimensions = [] }: Parts): Metric[] {
  if (Namespace === undefined || MetricName === undefined) return [];
  const dimensions = Object.fromEntries(Dimensions.map(({ Name = "", Value = "" }) => [Name, Value]));
  return [{ namespace: Namespace, name: MetricName, dimensions }];
}

const QUERY =
  /^\s*SELECT\s+\w+\(\s*"?(?<name>[^")]+?)"?\s*\)\s+FROM\s+(?:SCHEMA\(\s*"?(?<schema>[^",)]+?)"?\s*(?:,(?<keys>[^)]*))?\)|"?(?<namespace>[\w/]+)"?)(?:\s+WHERE\s+(?<where>.*?))?(?:\s+(?:GROUP\s+BY|ORDER\s+BY|LIMIT)\b.*)?$/is;

/**
 * Whether a Metrics Insights query selects the metric; undefined when its condition does not tell.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html
 */
export function selects(query: string, { namespace, name, dimensions }: Metric): boolean | undefined {
  const parts = QUERY.exec(query)?.groups;
  if (!parts) return undefined;
  if (parts["name"] !== name || (parts["schema"] ?? parts["namespace"]) !== namespace) return false;
  const keys = parts["keys"]?.split(",").map(bare);
  if (keys && keys.sort().join() !== Object.keys(dimensions).sort().join()) return false;
  return parts["where"] === undefined ? true : holds(parts["where"], dimensions);
}

/** Whether a chain of ANDed comparisons holds for the dimensions; undefined when it is more than that. */
function holds(where: string, dimensions: Metric["dimensions"]): boolean | undefined {
  const results = where.split(/\s+AND\s+/i).map((comparison) => {
    const [, key, operator, value] = /^\s*("?[\w.]+"?)\s*(!?=)\s*'([^']*)'\s*$/.exec(comparison) ?? [];
    const actual = key === undefined ? undefined : dimensions[bare(key)];
    return actual === undefined ? undefined : (actual === value) === (operator === "=");
  });
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

const bare = (text: string) => text.trim().replaceAll('"', "");

import type { MetricAlarm } from "@aws-sdk/client-cloudwatch";

/** A metric as CloudWatch knows it: its dimensions are part of its identity. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Metrics are meant too that have more dimensions beside these: those of an alias of a function, say. */
  readonly among?: true;
}

type Parts = Pick<MetricAlarm, "Namespace" | "MetricName" | "Dimensions">;

/**
 * What an alarm watches: one metric, those of its metric math, or what a query of Metrics Insights or PromQL selects.
 * Metrics of other accounts do not count.
 */
export function metricsOf(alarm: MetricAlarm, account: string): { metrics: Metric[]; query: string | undefined } {
  const own = (alarm.Metrics ?? []).filter(({ AccountId }) => AccountId === undefined || AccountId === account);
  const insights = own.map(({ Expression }) => Expression).find((text) => INSIGHTS.test(text ?? ""));
  const stats = own.flatMap(({ MetricStat }) => (MetricStat?.Metric ? [MetricStat.Metric] : []));
  const query = insights ?? alarm.EvaluationCriteria?.PromQLCriteria?.Query;
  return { metrics: [alarm, ...stats].flatMap(metricOf), query };
}

function metricOf({ Namespace, MetricName, Dimensions = [] }: Parts): Metric[] {
  if (Namespace === undefined || MetricName === undefined) return [];
  const dimensions = Object.fromEntries(Dimensions.map(({ Name = "", Value = "" }) => [Name, Value]));
  return [{ namespace: Namespace, name: MetricName, dimensions }];
}

const INSIGHTS = /^\s*SELECT\b/i;
const QUERY =
  /^\s*SELECT\s+\w+\(\s*"?(?<name>[^")]+?)"?\s*\)\s+FROM\s+(?:SCHEMA\(\s*"?(?<schema>[^",)]+?)"?\s*(?:,(?<keys>[^)]*))?\)|"?(?<namespace>[\w/]+)"?)(?:\s+WHERE\s+(?<where>.*?))?(?:\s+(?:GROUP\s+BY|ORDER\s+BY|LIMIT)\b.*)?$/is;

/**
 * Whether a query selects the metric; undefined when its condition does not tell. One of PromQL may, if it names it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html
 */
export function selects(query: string, metric: Metric): boolean | undefined {
  const { namespace, name, dimensions, among } = metric;
  if (!INSIGHTS.test(query)) return query.split(/\W+/).includes(name) ? undefined : false;
  const parts = QUERY.exec(query)?.groups;
  if (!parts) return undefined;
  if (parts["name"] !== name || (parts["schema"] ?? parts["namespace"]) !== namespace) return false;
  if (parts["schema"] !== undefined && !hasKeys(parts["keys"], Object.keys(dimensions), among)) return false;
  return parts["where"] === undefined ? true : holds(parts["where"], metric);
}

/** Whether a SCHEMA is of metrics with these dimensions. It names all that they have: without any it is of those with none. */
function hasKeys(schema: string | undefined, wanted: readonly string[], among: true | undefined): boolean {
  const keys = new Set(schema?.split(",").map(bare));
  return wanted.every((one) => keys.has(one)) && (among === true || keys.size === wanted.length);
}

/** Whether a chain of ANDed comparisons holds for the metric; undefined when it is more than that. */
function holds(where: string, { dimensions, among }: Metric): boolean | undefined {
  const results = where.split(/\s+AND\s+/i).map((comparison) => {
    const [, key, operator, value] = /^\s*("?[\w.]+"?)\s*(!?=)\s*'([^']*)'\s*$/.exec(comparison) ?? [];
    if (key === undefined) return undefined;
    const actual = dimensions[bare(key)];
    if (actual !== undefined) return (actual === value) === (operator === "=");
    // What stands before a dot is no dimension (`tag.team`, `AWS.AccountId`); of others this is all that the metric has.
    return operator === "=" && !among && !key.includes(".") ? false : undefined;
  });
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

const bare = (text: string) => text.trim().replaceAll('"', "");

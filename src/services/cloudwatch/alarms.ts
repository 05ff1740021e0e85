import type { CompositeAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { parseArn } from "../../aws/arn.ts";
import { type Collection, fact, type Resource } from "../../model/index.ts";
import { compositeAlarm, metricAlarm } from "./alarm.ts";
import { type Metric, metricsOf, selects } from "./alarm-metrics.ts";

/**
 * Which alarms tell somebody of a metric: those with an action in state ALARM, switched on, that does more than scale
 * or restart something; and those under a composite alarm that has one.
 */
export interface Alarms {
  /** Names of the alarms that watch this very metric, its dimensions exactly these unless others may stand among them. */
  watching(metric: Metric): readonly string[];
  /** Names of the alarms on a query whose condition (on tags, say) does not tell whether it selects the metric. */
  perhaps(metric: Metric): readonly string[];
}

interface Parts {
  readonly alarms: Collection<Resource<MetricAlarm>>;
  readonly composites: Collection<Resource<CompositeAlarm>>;
}

/** What is alarmed in a region, for rules: `alarms.watching({ namespace, name, dimensions })`. */
export const alarms = fact(
  "alarms",
  { alarms: metricAlarm.with(), composites: compositeAlarm.with() },
  (parts: Parts, { account }): Alarms => {
    let index: Index | undefined;
    const made = () => (index ??= build(parts, account));
    return {
      watching: (metric) => [
        ...watchers(made(), metric),
        ...made().queries.flatMap(({ name, query }) => (selects(query, metric) === true ? [name] : [])),
      ],
      perhaps: (metric) =>
        made().queries.flatMap(({ name, query }) => (selects(query, metric) === undefined ? [name] : [])),
    };
  },
);

interface Index {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** By each single dimension of the metrics. */
  readonly among: ReadonlyMap<string, readonly Watcher[]>;
  readonly queries: readonly { readonly name: string; readonly query: string }[];
}

interface Watcher {
  readonly alarm: string;
  readonly dimensions: Metric["dimensions"];
}

function watchers({ exact, among }: Index, metric: Metric): readonly string[] {
  const wanted = Object.entries(metric.dimensions);
  const [first] = wanted;
  if (!metric.among || !first) return exact.get(keyOf(metric)) ?? [];
  const found = among.get(keyOf({ ...metric, dimensions: Object.fromEntries([first]) })) ?? [];
  return found.flatMap(({ alarm, dimensions }) =>
    wanted.every(([key, value]) => dimensions[key] === value) ? [alarm] : [],
  );
}

function build({ alarms, composites }: Parts, account: string): Index {
  const parents = composites.all();
  const heard = heardBy(parents);
  const exact = new Map<string, string[]>();
  const among = new Map<string, Watcher[]>();
  const queries: { name: string; query: string }[] = [];
  for (const alarm of alarms.all()) {
    if (!acts(alarm) && !heard.has(alarm.name) && !heard.has(alarm.arn)) continue;
    const { metrics, query } = metricsOf(alarm, account);
    for (const metric of metrics) {
      add(exact, keyOf(metric), alarm.name);
      for (const one of Object.entries(metric.dimensions))
        add(among, keyOf({ ...metric, dimensions: Object.fromEntries([one]) }), {
          alarm: alarm.name,
          dimensions: metric.dimensions,
        });
    }
    if (query !== undefined) queries.push({ name: alarm.name, query });
  }
  return { exact, among, queries };
}

function add<T>(index: Map<string, T[]>, key: string, one: T): void {
  const found = index.get(key);
  if (found) found.push(one);
  else index.set(key, [one]);
}

const acts = ({ ActionsEnabled, AlarmActions = [] }: MetricAlarm | CompositeAlarm) =>
  ActionsEnabled !== false && AlarmActions.some((action) => !SILENT.has(parseArn(action)?.service ?? ""));

/** Services whose actions add servers or restart one, and tell nobody. */
const SILENT = new Set(["autoscaling", "automate", "swf"]);

/** Names and ARNs of the alarms whose ALARM state makes a composite alarm act, directly or through others. */
export function heardBy(composites: readonly Resource<CompositeAlarm>[]): ReadonlySet<string> {
  const heard = new Set<string>();
  const byName = new Map(composites.flatMap((one) => [[one.name, one] as const, [one.arn, one] as const]));
  const queue = composites.filter(acts);
  for (let parent = queue.pop(); parent; parent = queue.pop()) {
    for (const child of childrenOf(parent.AlarmRule)) {
      if (heard.has(child)) continue;
      heard.add(child);
      const composite = byName.get(child);
      if (composite) queue.push(composite);
    }
  }
  return heard;
}

/** The alarms that a rule such as `ALARM("a") OR (ALARM(b) AND NOT ALARM(c))` waits for: not those under NOT. */
function childrenOf(rule = ""): string[] {
  const asserted = rule.replace(/\bNOT\s+(ALARM\s*\([^)]*\)|\((?:[^()]|\([^)]*\))*\))/g, "");
  return [...asserted.matchAll(/\bALARM\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

const keyOf = ({ namespace, name, dimensions }: Metric): string =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);

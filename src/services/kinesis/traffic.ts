import { batched, type Identity } from "../../model/index.ts";
import { cloudwatch } from "../cloudwatch/service.ts";

const HOUR = 3_600_000;
const DAYS = 7;

/** What tells whether shards are too few or too many. */
const METRICS = [
  "IncomingBytes",
  "IncomingRecords",
  "WriteProvisionedThroughputExceeded",
  "ReadProvisionedThroughputExceeded",
] as const;

/** The metrics of a stream, hour by hour of the last seven days, the latest first; empty where nothing was measured. */
export type Traffic = Readonly<Record<(typeof METRICS)[number], readonly number[]>>;

const idOf = (stream: number, metric: number) => `s${stream}m${metric}`;

/** One call asks for four metrics of 125 streams: 500 queries, and fewer values than fit into a page. */
export const traffic = batched(
  500 / METRICS.length,
  cloudwatch("getMetricData", {
    input: (some: readonly Identity[], readAt) => {
      const end = Math.floor(readAt.getTime() / HOUR) * HOUR;
      return {
        StartTime: new Date(end - DAYS * 24 * HOUR),
        EndTime: new Date(end),
        ScanBy: "TimestampDescending" as const,
        MetricDataQueries: some.flatMap(({ name }, i) => METRICS.map((MetricName, j) => query(name, MetricName, i, j))),
      };
    },
    admit: ({ MetricDataResults = [] }) => ({
      MetricDataResults: MetricDataResults.map(({ Id, Values = [] }) => ({ Id, Values })),
    }),
    value: ({ MetricDataResults }, some): readonly Traffic[] => {
      const values = new Map(MetricDataResults.map(({ Id, Values }) => [Id, Values]));
      return some.map(
        (_, i) => Object.fromEntries(METRICS.map((name, j) => [name, values.get(idOf(i, j)) ?? []])) as never,
      );
    },
  }),
);

const query = (stream: string, MetricName: string, i: number, j: number) => ({
  Id: idOf(i, j),
  MetricStat: {
    Metric: { Namespace: "AWS/Kinesis", MetricName, Dimensions: [{ Name: "StreamName", Value: stream }] },
    Period: HOUR / 1000,
    Stat: "Sum",
  },
});

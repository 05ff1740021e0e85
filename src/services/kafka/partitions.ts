import type { Cluster } from "@aws-sdk/client-kafka";
import { batched, type Resource, Unread } from "../../model/index.ts";
import { cloudwatch } from "../cloudwatch/service.ts";

const MINUTE = 60_000;
const SPAN = 60 * MINUTE;
const PERIOD = 5 * MINUTE;

/** The most that GetMetricData takes in a call. */
const QUERIES = 500;
/** A cluster has 60 brokers at most, unless AWS raises its quota: so many clusters surely fit into one call. */
const CLUSTERS = 8;

type Base = Resource<Cluster>;

const brokersOf = ({ Provisioned }: Cluster) => Provisioned?.NumberOfBrokerNodes ?? 0;

/** What CloudWatch measured last in the hour before the scan, of the brokers that it measured. */
export interface Partitions {
  /** Replicas included, by the broker's id. */
  readonly perBroker: Readonly<Record<string, number>>;
}

interface Query {
  readonly cluster: number;
  readonly broker: number;
}

/** One for each broker, as many as a call takes. */
const queriesOf = (some: readonly Base[]): readonly Query[] =>
  some
    .flatMap((one, cluster) => Array.from({ length: brokersOf(one) }, (_, i) => ({ cluster, broker: i + 1 })))
    .slice(0, QUERIES);

const idOf = ({ cluster, broker }: Query) => `c${cluster}b${broker}`;

/** The partitions on each broker, which MSK publishes at every level of monitoring. */
export const partitions = batched(
  CLUSTERS,
  cloudwatch("getMetricData", {
    known: (some: readonly Base[]) => (queriesOf(some).length > 0 ? undefined : some.map(() => ({ perBroker: {} }))),
    input: (some, readAt) => {
      const end = Math.floor(readAt.getTime() / PERIOD) * PERIOD;
      return {
        StartTime: new Date(end - SPAN),
        EndTime: new Date(end),
        ScanBy: "TimestampDescending" as const,
        MetricDataQueries: queriesOf(some).map((one) => metric(some[one.cluster]!.name, one)),
      };
    },
    admit: ({ MetricDataResults = [] }) => ({
      MetricDataResults: MetricDataResults.map(({ Id, Values = [] }) => ({ Id, Values: Values.slice(0, 1) })),
    }),
    value: ({ MetricDataResults }, some): readonly Partitions[] => {
      const latest = new Map(MetricDataResults.map(({ Id, Values }) => [Id, Values[0]]));
      const perBroker: Record<string, number>[] = some.map(() => ({}));
      for (const query of queriesOf(some)) {
        const count = latest.get(idOf(query));
        if (count !== undefined) perBroker[query.cluster]![query.broker] = count;
      }
      return perBroker.map((one) => ({ perBroker: one }));
    },
  }),
);

const metric = (cluster: string, query: Query) => ({
  Id: idOf(query),
  MetricStat: {
    Metric: {
      Namespace: "AWS/Kafka",
      MetricName: "PartitionCount",
      Dimensions: [
        { Name: "Cluster Name", Value: cluster },
        { Name: "Broker ID", Value: `${query.broker}` },
      ],
    },
    Period: PERIOD / 1000,
    Stat: "Maximum",
  },
});

/**
 * Whether every broker was measured, so that none can hold more than those seen.
 * @throws {Unread} when one was not
 */
export function assertAllMeasured(cluster: Base, { perBroker }: Partitions): void {
  const [seen, all] = [Object.keys(perBroker).length, brokersOf(cluster)];
  if (seen >= all) return;
  const { account, region } = cluster;
  throw new Unread({
    ...{ reason: "malformed", account, region, service: "cloudwatch", operation: "GetMetricData", code: "NotMeasured" },
    message: `CloudWatch has PartitionCount of ${seen} of ${all} brokers of ${cluster.name} in the last hour`,
  });
}

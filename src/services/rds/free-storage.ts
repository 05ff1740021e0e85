import type { DBInstance } from "@aws-sdk/client-rds";
import { batched, type Resource } from "../../model/index.ts";
import { cloudwatch } from "../cloudwatch/service.ts";
import { isAurora } from "./engine.ts";

type Instance = Resource<DBInstance>;

const MINUTE = 60_000;
const SPAN = 60 * MINUTE;
const PERIOD = 5 * MINUTE;

const isMeasured = ({ Engine }: Instance) => !isAurora(Engine);
const idOf = (i: number) => `m${i}`;

/**
 * The bytes that were free on the instance's own storage when CloudWatch last measured them within the hour before the
 * scan; undefined when it did not. Aurora instances have no such storage. One call asks for 500 instances.
 */
export const freeStorage = batched(
  500,
  cloudwatch("getMetricData", {
    known: (some: readonly Instance[]) => (some.some(isMeasured) ? undefined : some.map(() => undefined)),
    input: (some, readAt) => {
      const end = Math.floor(readAt.getTime() / PERIOD) * PERIOD;
      return {
        StartTime: new Date(end - SPAN),
        EndTime: new Date(end),
        ScanBy: "TimestampDescending" as const,
        MetricDataQueries: some.flatMap((instance, i) => (isMeasured(instance) ? [query(instance, i)] : [])),
      };
    },
    admit: ({ MetricDataResults = [] }) => ({
      MetricDataResults: MetricDataResults.map(({ Id, Values = [] }) => ({ Id, Values: Values.slice(0, 1) })),
    }),
    value: ({ MetricDataResults }, some): readonly (number | undefined)[] => {
      const latest = new Map(MetricDataResults.map(({ Id, Values }) => [Id, Values[0]]));
      return some.map((_, i) => latest.get(idOf(i)));
    },
  }),
);

const query = ({ name }: Instance, i: number) => ({
  Id: idOf(i),
  MetricStat: {
    Metric: {
      Namespace: "AWS/RDS",
      MetricName: "FreeStorageSpace",
      Dimensions: [{ Name: "DBInstanceIdentifier", Value: name }],
    },
    Period: PERIOD / 1000,
    Stat: "Minimum",
  },
});

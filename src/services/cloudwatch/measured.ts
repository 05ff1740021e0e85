import type { Collection, Identity } from "../../model/index.ts";
import { instance } from "../ec2/instance.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { dbCluster } from "../rds/db-cluster.ts";
import { dbInstance } from "../rds/db-instance.ts";
import { queue } from "../sqs/queue.ts";
import type { Metric } from "./alarm-metrics.ts";

/** What metrics are about, as far as it is looked up here. */
export const measuredKinds = {
  instances: instance.with(),
  databases: dbInstance.with(),
  clusters: dbCluster.with(),
  queues: queue.with(),
  functions: lambdaFunction.with(),
};

type Measured = { readonly [K in keyof typeof measuredKinds]: Collection<Identity> };

const DIMENSIONS: readonly (readonly [namespace: string, dimension: string, kind: keyof Measured, words: string])[] = [
  ["AWS/EC2", "InstanceId", "instances", "instance"],
  ["CWAgent", "InstanceId", "instances", "instance"],
  ["AWS/RDS", "DBInstanceIdentifier", "databases", "database instance"],
  ["AWS/RDS", "DBClusterIdentifier", "clusters", "database cluster"],
  ["AWS/SQS", "QueueName", "queues", "queue"],
  ["AWS/Lambda", "FunctionName", "functions", "function"],
];

/** What a metric is about, by its dimensions. */
export interface Subject {
  /** `queue orders` */
  readonly words: string;
  readonly exists: () => boolean;
}

/** What a metric is about of that which is looked up here. */
export function subjectsOf({ namespace, dimensions }: Metric, measured: Measured): readonly Subject[] {
  return DIMENSIONS.flatMap(([of, dimension, kind, words]) => {
    const name = of === namespace ? dimensions[dimension] : undefined;
    // A server outside AWS reports under an id of its own.
    if (!name || (kind === "instances" && !name.startsWith("i-"))) return [];
    return [{ words: `${words} ${name}`, exists: () => measured[kind].get(name) !== undefined }];
  });
}

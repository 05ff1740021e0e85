import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../../src/services/application-autoscaling/scaling-policy.ts";
import type { Given } from "../../verdicts.ts";

const provisioned = (ReadCapacityUnits: number, WriteCapacityUnits: number) => ({
  ReadCapacityUnits,
  WriteCapacityUnits,
});

/** A provisioned table as ListTables and DescribeTable answer it, in the parts that rules read. */
export const table = {
  TableName: "orders",
  description: {
    TableName: "orders",
    TableStatus: "ACTIVE",
    ProvisionedThroughput: provisioned(10, 5),
  },
};

/** The table with another description. */
export const tableWith = (also: object) => ({ ...table, description: { ...table.description, ...also } });

export const onDemand = tableWith({
  BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
  ProvisionedThroughput: provisioned(0, 0),
});

export const index = (IndexName: string, also: object = {}) => ({
  IndexName,
  IndexStatus: "ACTIVE",
  ProvisionedThroughput: provisioned(5, 5),
  ...also,
});

type Way = "Read" | "Write";
const subjectOf = (resource: string, way: Way) => ({
  ServiceNamespace: "dynamodb",
  ResourceId: resource,
  ScalableDimension: `dynamodb:${resource.includes("/index/") ? "index" : "table"}:${way}CapacityUnits`,
});

export const target = (resource: string, way: Way, also: object = {}) => ({
  ...subjectOf(resource, way),
  ScalableTargetARN: `arn:aws:application-autoscaling:eu-west-1:111122223333:scalable-target/${resource}/${way}`,
  MinCapacity: 5,
  MaxCapacity: 100,
  ...also,
});

export const policy = (resource: string, way: Way) => ({
  ...subjectOf(resource, way),
  PolicyName: `${resource}-${way}`,
  PolicyARN: `arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1:resource/dynamodb/${resource}:policyName/${way}`,
  PolicyType: "TargetTrackingScaling",
});

/** Read and write capacity of the resources are scaled by target tracking. */
export const scaled = (...resources: string[]): Given => {
  const all = resources.flatMap((one) => [[one, "Read"] as const, [one, "Write"] as const]);
  return [
    [scalableTarget, all.map(([one, way]) => target(one, way))],
    [scalingPolicy, all.map(([one, way]) => policy(one, way))],
  ];
};

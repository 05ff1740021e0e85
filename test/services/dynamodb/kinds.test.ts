import { describe, expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { daxCluster } from "../../../src/services/dax/cluster.ts";
import { isOnDemand } from "../../../src/services/dynamodb/capacity.ts";
import { dynamodbTable } from "../../../src/services/dynamodb/table.ts";
import { make } from "../../verdicts.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { aspects } = dynamodbTable.spec as unknown as { aspects: Record<string, Read<never, unknown>> };

describe("DynamoDB", () => {
  it("knows a table's ARN by its name", () => {
    expect(make(dynamodbTable, { TableName: "orders" })).toMatchObject({
      name: "orders",
      arn: "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
    });
  });

  it("masks what a policy may use as a password", async () => {
    const Statement = [{ Effect: "Allow", Principal: "*", Condition: { StringEquals: { "aws:UserAgent": PASSWORD } } }];
    await admitted(aspects["policy"]!, { Policy: JSON.stringify({ Statement }) });
  });

  it.each(["description", "continuousBackups", "timeToLive"])("takes no answer without the %s", (aspect) => {
    expect(() => aspects[aspect]!.admit!({} as never)).toThrow(/lacks/);
  });

  it("takes a table for on demand only when AWS says so, or when it has no capacity at all", () => {
    const units = (ReadCapacityUnits: number, WriteCapacityUnits: number) => ({
      ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits },
    });
    expect(isOnDemand({ BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" }, ...units(0, 0) })).toBe(true);
    expect(isOnDemand(units(0, 0))).toBe(true);
    expect(isOnDemand({ BillingModeSummary: { BillingMode: "PROVISIONED" }, ...units(1, 1) })).toBe(false);
    expect(isOnDemand(units(1, 1))).toBe(false);
    expect(isOnDemand({})).toBe(false);
  });
});

it("a scalable target is found by its resource and dimension, and has an ARN where AWS gives none", () => {
  const target = { ResourceId: "table/orders", ScalableDimension: "dynamodb:table:ReadCapacityUnits" };
  expect(make(scalableTarget, target)).toMatchObject({
    name: "table/orders dynamodb:table:ReadCapacityUnits",
    arn: "arn:aws:application-autoscaling:eu-west-1:111122223333:scalable-target/dynamodb:table:ReadCapacityUnits/table/orders",
  });
});

it("DAX lists leave out what is being deleted", () => {
  const Clusters = ["available", "deleting", "deleted", "creating"].map((Status) => ({ Status }));
  const list = daxCluster.spec.lists[0] as Read<unknown>;
  expect(list.value({ Clusters } as never, undefined)).toEqual([{ Status: "available" }, { Status: "creating" }]);
});

it.each([dynamodbTable, daxCluster])("takes no part of the tags for the whole", ({ spec }) => {
  const { tagging } = spec.aspects as unknown as { tagging: Read };
  expect(tagging.value(tagging.admit!({ Tags: [{ Key: "a", Value: "b" }] } as never) as never, {} as never)).toEqual({
    a: "b",
  });
  expect(() => tagging.admit!({ Tags: [], NextToken: "more" } as never)).toThrow(/further page/);
});

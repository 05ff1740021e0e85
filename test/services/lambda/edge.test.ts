import { expect, it } from "vitest";
import { edgeFunctions } from "../../../src/services/lambda/edge.ts";

const fn = (region: string) => `arn:aws:lambda:${region}:111122223333:function:auth`;
const front = {
  CacheBehaviors: { Items: [] },
  DefaultCacheBehavior: { LambdaFunctionAssociations: { Items: [{ LambdaFunctionARN: `${fn("us-east-1")}:3` }] } },
};
const edge = (all: () => readonly object[]) =>
  edgeFunctions.build({ distributions: { all } } as never, { account: "111122223333", region: "us-east-1" });

it("knows the functions of the edge by the versions that distributions name", () => {
  const some = edge(() => [front]);
  expect(some.has({ arn: fn("us-east-1"), region: "us-east-1" })).toBe(true);
  expect(some.has({ arn: `${fn("us-east-1")}2`, region: "us-east-1" })).toBe(false);
});

it("does not ask about functions of other regions", () => {
  const none = edge(() => {
    throw new Error("asked");
  });
  expect(none.has({ arn: fn("eu-west-1"), region: "eu-west-1" })).toBe(false);
});

import { describe, expect, it } from "vitest";
import { callerOf, hasPath } from "../../src/aws/caller.ts";
import { priceOf } from "../../src/aws/prices.ts";

describe("who stands behind a caller", () => {
  it.each([
    ["arn:aws:iam::111122223333:root", { is: "root" }],
    ["arn:aws:iam::111122223333:user/ops/kim", { is: "user", arn: "arn:aws:iam::111122223333:user/ops/kim" }],
    [
      "arn:aws-cn:sts::111122223333:assumed-role/audit/i-0abc",
      { is: "role", name: "audit", arn: "arn:aws-cn:iam::111122223333:role/audit" },
    ],
    ["arn:aws:sts::111122223333:federated-user/kim", { is: "other" }],
    ["arn:aws:iam::111122223333:role/assumed-role/audit/x", { is: "other" }],
    ["", { is: "other" }],
  ])("%s", (arn, caller) => expect(callerOf(arn)).toEqual(caller));

  it("has a path for certain where Identity Center made the role", () => {
    expect(hasPath("AWSReservedSSO_AdministratorAccess_0123456789abcdef")).toBe(true);
    expect(hasPath("audit")).toBe(false);
  });
});

describe("what AWS charges", () => {
  it("is told by operation, else for all of a service, else nothing", () => {
    expect(priceOf("@aws-sdk/client-cloudwatch", "GetMetricData")).toMatchObject({
      usd: 0.01,
      per: 1000,
      unit: "metric",
    });
    expect(priceOf("@aws-sdk/client-cloudwatch", "DescribeAlarms")).toBeUndefined();
    expect(priceOf("@aws-sdk/client-s3", "ListBuckets")?.usd).toBe(0.005);
    expect(priceOf("@aws-sdk/client-s3", "GetBucketAcl")?.usd).toBe(0.0004);
    expect(priceOf("@aws-sdk/client-kms", "ListKeys")).toMatchObject({ freeEachMonth: 20_000 });
    expect(priceOf("@aws-sdk/client-ec2", "DescribeVpcs")).toBeUndefined();
  });
});

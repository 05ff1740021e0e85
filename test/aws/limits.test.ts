import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/aws/limits.ts";
import { rateBuckets } from "../../src/aws/rate-buckets.ts";

const root = join(import.meta.dirname, "..", "..");
const entries = Object.entries(LIMITS);

/** The names and rates of the buckets that an operation takes from. */
const of = (client: string, operation: string, plain = false) =>
  rateBuckets(`@aws-sdk/client-${client}`, operation, plain).map(({ name, capacity, refill }) => [
    name,
    capacity,
    refill,
  ]);

describe("rate limits", () => {
  it.each<[string, string, ...(readonly [string, number, number])[]]>([
    ["ec2", "DescribeSubnets", ["ec2:DescribeSubnets", 100, 20]],
    ["ec2", "DescribeHostReservations", ["ec2:DescribeHostReservations", 5, 2]],
    ["lambda", "GetFunction", ["lambda:GetFunction", 100, 100]],
    ["lambda", "GetPolicy", ["lambda:GetPolicy", 15, 15]],
    ["lambda", "ListFunctions", ["lambda control plane", 15, 15]],
    ["api-gateway", "GetResources", ["api-gateway:GetResources", 5, 2.5], ["apigateway control plane", 40, 10]],
    ["apigatewayv2", "GetApis", ["apigateway control plane", 40, 10]],
    [
      "elastic-load-balancing-v2",
      "DescribeTags",
      ["elastic-load-balancing-v2:DescribeTags", 40, 10],
      ["elasticloadbalancing account", 40, 10],
    ],
    ["securityhub", "GetFindings", ["securityhub:GetFindings", 6, 3]],
    ["securityhub", "DescribeHub", ["securityhub:DescribeHub", 30, 10]],
    ["docdb", "DescribeDBSnapshotAttributes", ["rds:DescribeDBSnapshotAttributes", 4, 3.5]],
  ])("%s %s", (client, operation, ...buckets) => expect(of(client, operation)).toEqual(buckets));

  it("are unknown of what AWS says nothing about", () => {
    expect(of("s3", "GetBucketAcl")).toEqual([]);
    expect(of("rds", "DescribeDBInstances")).toEqual([]);
    expect(rateBuckets("some-other-package", "ListThings")).toEqual([]);
  });

  it("are smaller in EC2 for some calls with neither filter nor page size", () => {
    expect(of("ec2", "DescribeVolumes", true)).toEqual([["ec2:DescribeVolumes (plain)", 50, 10]]);
    expect(of("ec2", "DescribeSubnets", true)).toEqual([["ec2:DescribeSubnets", 100, 20]]);
  });

  it("say of each bucket where it is from, and whether AWS says so", () => {
    for (const [, { source }] of entries) expect(source).toMatch(/^https:\/\//);
    const [iam] = rateBuckets("@aws-sdk/client-iam", "GetRole");
    expect(iam).toMatchObject({ global: true, published: false, refill: 15 });
    expect(rateBuckets("@aws-sdk/client-ec2", "DescribeVpcs")[0]).toMatchObject({ global: false, published: true });
    expect(rateBuckets("@aws-sdk/client-rds", "DescribeDBSnapshotAttributes")[0]?.published).toBe(false);
  });

  it("hold at least one call, and refill", () => {
    for (const [, { each, apis = {}, plain, shared = [] }] of entries)
      for (const rate of [each, plain?.rate, ...Object.values(apis), ...shared.map((one) => one.rate)])
        if (rate) {
          expect(rate[0]).toBeGreaterThanOrEqual(1);
          expect(rate[1]).toBeGreaterThan(0);
        }
  });

  it.each(entries.filter(([name]) => existsSync(join(root, "node_modules/@aws-sdk", `client-${name}`))))(
    "name operations that %s has",
    async (name, { apis = {}, plain, shared = [] }) => {
      const sdk = (await import(`@aws-sdk/client-${name}`)) as Record<string, unknown>;
      const named = [Object.keys(apis), plain?.only, ...shared.flatMap(({ only, except }) => [only, except])];
      // The three clients of RDS know each their own part of it.
      const unknown = named.flatMap((some) => some ?? []).filter((operation) => !sdk[`${operation}Command`]);
      expect(name === "docdb" || name === "neptune" ? [] : unknown).toEqual([]);
    },
  );
});

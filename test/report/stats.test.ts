import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/generate/json-schemas.ts";
import type { OperationStats, ScanStats } from "../../src/model/index.ts";
import { statsText } from "../../src/report/stats-text.ts";
import { aFinding, aReport, aRule, aScan, jsonOf } from "./sample.ts";

const operation = (over: Partial<OperationStats> = {}): OperationStats => ({
  ...{ service: "ecs", operation: "DescribeServices", calls: 12, retries: 1, throttles: 1, bytes: 123_456 },
  ...{ p50: 40.123, p95: 81.06, waited: 1234.56 },
  ...over,
});
const link = (name: string, ms: number) => ({ service: "ecs", operation: name, region: "eu-west-1", ms, waited: 0 });
const stats: ScanStats = {
  operations: [
    operation(),
    operation({ service: "s3", operation: "ListBuckets", calls: 1, retries: 0, throttles: 0, bytes: 950, waited: 0 }),
  ],
  total: { calls: 13, retries: 1, throttles: 1, bytes: 124_406, p50: 40.123, p95: 81.06, waited: 1234.56 },
  chain: { ms: 150.04, calls: [link("ListClusters", 50.02), link("DescribeServices", 100.02)] },
};
const style = { width: 100, color: 0, verbose: false, unicode: true } as const;

describe("statistics in the JSON report", () => {
  const findings = [aFinding(aRule())];
  const parsed = (over: object) =>
    JSON.parse(jsonOf(aReport(findings, { scan: aScan(over) }))) as { scan: Record<string, unknown> };

  it("are there only when they were measured", () => {
    expect(parsed({}).scan).not.toHaveProperty("stats");
    expect(parsed({ stats }).scan["stats"]).toEqual({
      total: { calls: 13, retries: 1, throttles: 1, bytes: 124_406, p50Ms: 40.1, p95Ms: 81.1, waitedMs: 1234.6 },
      operations: [
        {
          ...{ service: "ecs", operation: "DescribeServices", calls: 12, retries: 1, throttles: 1, bytes: 123_456 },
          ...{ p50Ms: 40.1, p95Ms: 81.1, waitedMs: 1234.6 },
        },
        {
          ...{ service: "s3", operation: "ListBuckets", calls: 1, retries: 0, throttles: 0, bytes: 950 },
          ...{ p50Ms: 40.1, p95Ms: 81.1, waitedMs: 0 },
        },
      ],
      chain: {
        ms: 150,
        calls: [
          { service: "ecs", operation: "ListClusters", region: "eu-west-1", ms: 50, waitedMs: 0 },
          { service: "ecs", operation: "DescribeServices", region: "eu-west-1", ms: 100, waitedMs: 0 },
        ],
      },
    });
  });

  it("follow the published schema, also those of a recording, which sends nothing", () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(JSON.parse(new Map(jsonSchemas()).get("schema/report-1.json")!) as object);
    const { p50: _, p95: __, ...rest } = operation();
    const replayed = { ...stats, operations: [rest], chain: { ms: 0, calls: [] } };
    for (const one of [stats, replayed]) expect(valid(parsed({ stats: one })), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe("statistics as text", () => {
  it("tell what took the time first, and the chain", () => {
    const text = statsText(stats, style);
    expect(text).toContain("13 calls · 1 retry · 1 throttled · 124.4 kB · half within 40 ms, 95% within 81 ms");
    expect(text).toMatch(/ecs:DescribeServices +12 +1 +1 +123\.5 kB +40 ms +81 ms +1\.2 s\n +s3:ListBuckets +1 +950 B/);
    expect(text).toContain("The longest chain took 150 ms: 2 calls, each with the answer of the one before");
    expect(text).toMatch(/50 ms +ecs:ListClusters +eu-west-1\n +100 ms +ecs:DescribeServices/);
  });

  it("tell the slowest operations, and all with --verbose", () => {
    const operations = Array.from({ length: 40 }, (_, i) => operation({ operation: `Describe${i}`, waited: i }));
    const some = statsText({ ...stats, operations }, style);
    expect(some).toContain("ecs:Describe39");
    expect(some).not.toContain("ecs:Describe3 ");
    expect(some).toContain("… and 25 operations more (--verbose, or --format json)");
    expect(statsText({ ...stats, operations }, { ...style, verbose: true })).toContain("ecs:Describe3 ");
  });

  it.each([40, 50, 60, 80])("fit into %i columns", (width) => {
    const long = operation({ service: "application-autoscaling", operation: "DescribeScalableTargets" });
    const lines = statsText({ ...stats, operations: [long] }, { ...style, width }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.join("\n")).toMatch(/application-/);
  });

  it("have no more than ASCII where the terminal has not", () => {
    const operations = Array.from({ length: 20 }, (_, i) => operation({ operation: `Describe${i}` }));
    expect(statsText({ ...stats, operations }, { ...style, unicode: false })).toMatch(/^[\x00-\x7f]*$/);
  });

  it("say of a recording that nothing was sent", () => {
    const { p50: _, p95: __, ...total } = stats.total;
    const text = statsText({ ...stats, total }, style);
    expect(text).toContain("13 calls · no request");
    expect(text).not.toContain("throttled");
  });
});

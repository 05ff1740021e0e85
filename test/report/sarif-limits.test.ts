import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sarif } from "../../src/report/sarif.ts";
import { aFinding, aReport, aRule, aScan, PLAIN } from "./sample.ts";

const rule = aRule();
const many = (count: number, account = "111122223333") =>
  Array.from({ length: count }, (_, i) =>
    aFinding(rule, {
      severity: i === count - 1 ? "critical" : "low",
      resource: { name: `bucket-${account}-${i}`, account },
    }),
  );
const runs = (text: string) => JSON.parse(text).runs as Record<string, any>[];
const accounts = (count: number) => Array.from({ length: count }, (_, i) => String(100000000000 + i));

describe("GitHub's limits", () => {
  it("keep the gravest 5,000 results of a run, and the run says that there were more", () => {
    const [run] = runs(sarif(aReport(many(5003)), PLAIN)[0]!);
    expect(run!["results"]).toHaveLength(5000);
    expect(run!["results"][0].properties.severity).toBe("critical");
    expect(run!["invocations"][0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          descriptor: { id: "over-limit" },
          level: "warning",
          message: { text: "The 3 least grave results were left out." },
        },
      ],
    });
  });

  it("say nothing at 5,000", () => {
    const [run] = runs(sarif(aReport(many(5000)), PLAIN)[0]!);
    expect(run!["results"]).toHaveLength(5000);
    expect(run!["invocations"][0].toolExecutionNotifications).toEqual([]);
  });

  it.each([
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [41, [20, 20, 1]],
  ])("put %i accounts into files of %j runs", (count, expected) => {
    const parts = sarif(aReport([], { scan: aScan({ accounts: accounts(count) }) }), PLAIN);
    expect(parts.map((part) => runs(part).length)).toEqual(expected);
    const ids = parts.flatMap((part) => runs(part).map((run) => run["automationDetails"].id as string));
    expect(ids).toEqual(accounts(count).map((account) => `cloud-audit/${account}/`));
  });

  it("keep a file below 10 MB of gzip, by spreading full runs over more files", () => {
    const full = accounts(7);
    const report = aReport(
      full.flatMap((account) => many(5000, account)),
      { scan: aScan({ accounts: full }) },
    );
    const parts = sarif(report, PLAIN);
    expect(parts.map((part) => runs(part).length)).toEqual([5, 2]);
    expect(gzipSync(parts[0]!).length).toBeLessThan(10_000_000 / 2);
  });

  it("leave a report without accounts a valid file", () => {
    expect(sarif(aReport([], { scan: aScan({ accounts: [] }) }), PLAIN).map(runs)).toEqual([[]]);
  });
});

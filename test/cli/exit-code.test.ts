import { describe, expect, it } from "vitest";
import { exitCode } from "../../src/cli/exit-code.ts";
import { type Report, SEVERITIES, type Severity } from "../../src/model/index.ts";
import { run } from "./run.ts";

const report = (fail: Partial<Record<Severity, number>>, unknown = 0) =>
  ({
    summary: {
      fail: { critical: 0, high: 0, medium: 0, low: 0, info: 0, ...fail },
      pass: 9,
      skip: 1,
      unknown,
      suppressed: 0,
    },
    coverage: { evaluated: 10, unknown, percent: 100 },
    findings: Object.entries(fail).flatMap(([severity, n]) =>
      Array.from({ length: n }, () => ({ outcome: "fail", severity })),
    ),
  }) as unknown as Report;
const gate = { gates: new Map(), minCoverage: 0 };

describe("the exit code", () => {
  it.each<[Partial<Record<Severity, number>>, number, Severity | "never", boolean, number]>([
    // failures, unknown, --fail-on, --allow-unknown → code
    [{}, 0, "high", false, 0],
    [{ medium: 3, low: 2, info: 1 }, 0, "high", false, 0],
    [{ high: 1 }, 0, "high", false, 1],
    [{ critical: 1 }, 0, "high", false, 1],
    [{ critical: 255 }, 0, "critical", false, 1],
    [{ high: 256 }, 0, "critical", false, 0],
    [{ medium: 1 }, 0, "medium", false, 1],
    [{ low: 1 }, 0, "medium", false, 0],
    [{ low: 1 }, 0, "low", false, 1],
    [{ info: 1 }, 0, "info", false, 1],
    [{ info: 1 }, 0, "low", false, 0],
    [{ critical: 1 }, 0, "never", false, 0],
    [{}, 1, "high", false, 3],
    [{}, 1, "high", true, 0],
    [{}, 1, "never", false, 3],
    [{ low: 1 }, 1, "high", false, 3],
    // 1 outranks 3.
    [{ high: 1 }, 5, "high", false, 1],
    [{ high: 1 }, 5, "high", true, 1],
  ])("%j, %i unknown, --fail-on %s, allow-unknown %s: %i", (fail, unknown, failOn, allowUnknown, code) => {
    expect(exitCode(report(fail, unknown), { failOn, allowUnknown, gate })).toBe(code);
  });

  it("is never a count, whatever the numbers", () => {
    for (const severity of SEVERITIES)
      expect([0, 1, 3]).toContain(
        exitCode(report({ [severity]: 7_777 }, 7_777), { failOn: severity, allowUnknown: false, gate }),
      );
  });
});

describe("the exit code of a scan of the demo account", () => {
  it("is 1 for what fails", async () => {
    expect((await run(["scan", "--demo", "--quiet"])).code).toBe(1);
  });
  it("is 0 when nothing may fail it and unknowns are allowed", async () => {
    expect((await run(["scan", "--demo", "--fail-on", "never", "--allow-unknown"])).code).toBe(0);
  });
  it("is 3 when only unknowns are left", async () => {
    expect((await run(["scan", "--demo", "--fail-on", "never"])).code).toBe(3);
  });
  it("does not depend on what is shown or where it is written", async () => {
    for (const argv of [
      ["--show", "pass"],
      ["--format", "json"],
      ["--format", "sarif"],
      ["-o", "json=a.json", "--quiet"],
    ])
      expect((await run(["scan", "--demo", ...argv])).code).toBe(1);
  });
  it("is 0 for a rule that passes everywhere", async () => {
    const listed = JSON.parse(
      (await run(["scan", "--demo", "--format", "json", "--show", "fail,unknown,pass"])).stdout,
    ) as {
      findings: { ruleId: string; outcome: string }[];
    };
    const bad = new Set(listed.findings.filter(({ outcome }) => outcome !== "pass").map(({ ruleId }) => ruleId));
    const good = listed.findings.find(({ ruleId }) => !bad.has(ruleId))!;
    expect((await run(["scan", "--demo", "--rule", good.ruleId])).code).toBe(0);
  });
});

import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/generate/json-schemas.ts";
import { compare } from "../../src/diff/compare.ts";
import type { JsonReport } from "../../src/report/json-schema.ts";
import { type Finding, type Report, UNLISTED } from "../../src/model/index.ts";
import { aFinding, aReport, aRule, aScan, jsonOf } from "../report/sample.ts";
import { files, flat, run } from "./run.ts";

const rule = aRule();
const bucket = (name: string, some: Partial<Finding> = {}) => aFinding(rule, { ...some, resource: { name } });
const text = (findings: readonly Finding[], some: Partial<Report> = {}) => jsonOf(aReport(findings, some));

const ajv = new Ajv2020({ strict: true });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(new Map(jsonSchemas()).get("schema/diff-1.json")!) as object);

async function diff(old: string, recent: string, ...argv: string[]) {
  files({ "old.json": old, "new.json": recent });
  return run(["diff", "old.json", "new.json", ...argv]);
}
const names = (list: readonly any[]) => list.map((one) => (one.finding ?? one.after ?? one).resource.name);
async function compared(old: readonly Finding[], recent: readonly Finding[], some: Partial<Report> = {}) {
  const { stdout } = await diff(text(old), text(recent, some), "--format", "json");
  const whole = JSON.parse(stdout) as Record<string, any>;
  if (!valid(whole)) throw new Error(JSON.stringify(valid.errors));
  const { notes, schemaVersion, ...lists } = whole;
  expect(schemaVersion).toBe(1);
  return { notes, ...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, names(list)])) };
}
const NONE = { new: [], fixed: [], changed: [], unknown: [], suppressed: [], untold: [], notes: [] };

describe("diff", () => {
  it("of a report with itself is nothing", async () => {
    const same = [bucket("a"), bucket("b", { outcome: "unknown" }), bucket("c", { outcome: "suppressed" })];
    expect(await compared(same, same)).toEqual(NONE);
  });

  it("tells new, fixed, changed and suppressed ones", async () => {
    const old = [bucket("gone"), bucket("graver"), bucket("other"), bucket("accepted"), bucket("same")];
    const recent = [
      bucket("new"),
      bucket("graver", { severity: "critical" }),
      bucket("other", { message: "suspended" }),
      bucket("accepted", { outcome: "suppressed" }),
      bucket("same"),
    ];
    expect(await compared(old, recent)).toEqual({
      ...NONE,
      new: ["new"],
      fixed: ["gone"],
      changed: ["graver", "other"],
      suppressed: ["accepted"],
    });
  });

  it("puts every failure of the old report in one place, and every new one in one", () => {
    const outcome = fc.constantFrom("fail", "unknown", "pass", "suppressed", undefined);
    const pair = fc.record({ name: fc.constantFrom("a", "b", "c", "d", UNLISTED), before: outcome, after: outcome });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ({ name }) => name }), (pairs) => {
        const findings = (which: "before" | "after") =>
          pairs.flatMap((one) => (one[which] ? [bucket(one.name, { outcome: one[which] })] : []));
        const parsed = (which: "before" | "after") => JSON.parse(text(findings(which))) as JsonReport;
        const found = compare(parsed("before"), parsed("after"));
        const was = (name: string) => pairs.find((one) => one.name === name)!;
        const gone = [...found.fixed, ...found.suppressed, ...found.untold].map(({ resource }) => resource.name);
        const expected = pairs.filter(({ before, after }) => before === "fail" && after !== "fail");
        expect(gone.sort()).toEqual(expected.map(({ name }) => name).sort());
        for (const { resource } of found.fixed) expect(["pass", undefined]).toContain(was(resource.name).after);
        const fresh = pairs.filter(({ before, after }) => before !== "fail" && after === "fail");
        expect(names(found.new).sort()).toEqual(fresh.map(({ name }) => name).sort());
      }),
    );
  });

  it("keeps apart what became unknown, and never calls it fixed", async () => {
    const old = [bucket("a"), bucket("keyed", { fingerprint: "0".repeat(32) }), bucket("fixed")];
    const recent = [bucket("a", { outcome: "unknown" }), bucket("keyed", { outcome: "unknown" })];
    expect(await compared(old, recent)).toEqual({
      ...NONE,
      unknown: ["a", "keyed"],
      untold: ["a", "keyed"],
      fixed: ["fixed"],
    });
    const unlisted = bucket(UNLISTED, { outcome: "unknown" });
    expect(await compared([bucket("a")], [unlisted])).toMatchObject({ untold: ["a"], fixed: [], unknown: [UNLISTED] });
  });

  it.each([
    ["accounts", { accounts: ["999999999999"] }, /does not look at 111122223333/],
    ["regions", { regions: ["us-east-1"] }, /does not look at eu-west-1/],
    ["rules", { rules: 29 }, /1 rule fewer/],
  ])("does not call fixed what other %s hide", async (_, scan, note) => {
    const found = await compared([bucket("a")], [], { scan: aScan(scan) });
    expect(found).toMatchObject({ fixed: [], untold: ["a"] });
    expect(found.notes.join()).toMatch(note);
  });

  const summary = (some: object) => ({ ...aReport([]).summary, ...some });
  it("says what --show left out", async () => {
    const hidden = await compared([bucket("a")], [], { summary: summary({ suppressed: 2 }) });
    expect(hidden.notes).toEqual([
      "The new report leaves out 2 suppressed findings (see --show): what is called fixed may be suppressed instead.",
    ]);
    const blind = await compared([bucket("a")], [], { summary: summary({ unknown: 1 }) });
    expect(blind).toMatchObject({ fixed: [], untold: ["a"] });
  });

  it("exits 1 for new failures from --fail-on on, and 0 otherwise", async () => {
    const [old, recent] = [text([bucket("a")]), text([bucket("a"), bucket("b")])];
    expect((await diff(old, recent)).code).toBe(0);
    expect((await diff(old, recent, "--fail-on", "medium")).code).toBe(1);
    expect((await diff(old, recent, "--fail-on", "high")).code).toBe(0);
    expect((await diff(recent, old, "--fail-on", "info")).code).toBe(0);
  });

  it("does not gate on a report without its failures", async () => {
    const recent = text([], { summary: summary({ fail: { critical: 1, high: 0, medium: 0, low: 0, info: 0 } }) });
    const { code, stderr } = await diff(text([]), recent, "--fail-on", "high");
    expect(code).toBe(2);
    expect(stderr).toMatch(/new\.json leaves out failures/);
  });

  it("reads well, with nothing that steers a terminal or makes markup", async () => {
    const [old, recent] = [
      text([bucket("gone")]),
      text([bucket("a|b\u001b[2J<img>"), bucket("u", { outcome: "unknown" })]),
    ];
    const plain = await diff(old, recent);
    expect(plain.stdout).toMatch(/^New \(1\)\n {2}MEDIUM {4}s3-bucket-versioning-off\n/);
    expect(plain.stdout).toMatch(/\n1 new, 1 fixed, 1 undecided now\.\n$/);
    expect(plain.stdout).not.toContain("\u001b");
    const { stdout } = await diff(old, recent, "--format", "markdown");
    expect(stdout).toMatch(/^\*\*1 new, 1 fixed, 1 undecided now\.\*\*\n\n### New \(1\)\n\n\| Severity \| Rule/);
    expect(stdout).not.toMatch(/<img|\u001b/);
    for (const line of stdout.split("\n").filter((one) => one.startsWith("|"))) expect(line.split("|")).toHaveLength(6);
  });

  const whole = JSON.parse(text([bucket("a")])) as JsonReport;
  it.each<[string, string, RegExp]>([
    ["no JSON", "<testsuite/>", /new\.json is not JSON/],
    ["half of it", text([bucket("a")]).slice(0, 300), /new\.json is not JSON, or only a part/],
    ["SARIF", '{"version":"2.1.0","runs":[]}', /new\.json is no JSON report of cloud-audit/],
    ["null", "null", /no JSON report/],
    ["a newer version", JSON.stringify({ ...whole, schemaVersion: 2 }), /version 2; this cloud-audit reads version 1/],
    ["no findings", JSON.stringify({ ...whole, findings: undefined }), /damaged .*no findings/],
    ["a broken finding", JSON.stringify({ ...whole, findings: [{}] }), /finding 1 is incomplete/],
    ["no scan", JSON.stringify({ ...whole, scan: {} }), /its scan is incomplete/],
    ["no summary", JSON.stringify({ ...whole, summary: {} }), /its summary is incomplete/],
  ])("exits 2 for %s", async (_, recent, words) => {
    const { code, stdout, stderr } = await diff(text([]), recent);
    expect([code, stdout]).toEqual([2, ""]);
    expect(flat(stderr)).toMatch(words);
  });

  it("exits 2 for a report that is not there", async () => {
    const { code, stderr } = await run(["diff", "nope.json", "new.json"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nope\.json does not exist/);
  });

  it("compares two scans of the demo", async () => {
    const scan = async (...argv: string[]) => (await run(["scan", "--demo", "--format", "json", ...argv])).stdout;
    const [all, some] = [await scan(), await scan("--skip-rule", "s3-*")];
    expect(JSON.parse((await diff(all, all, "--format", "json")).stdout)).toMatchObject(NONE);
    const fewer = await diff(all, some);
    expect(fewer.stdout).toMatch(/0 new, 0 fixed, \d+ untold\.\n$/);
  });
});

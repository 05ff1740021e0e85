import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/index.ts";
import { text } from "../../src/report/text.ts";
import { aFinding, aGap, aReport, aRule, aScan, PLAIN } from "./sample.ts";
import { metadata, scenario } from "./scenario.ts";

const render = (report: Report, options: Partial<typeof PLAIN> = {}) => text(report, { ...PLAIN, ...options })[0]!;
const summary = (report: Report, options: Partial<typeof PLAIN> = {}) => {
  const lines = render(report, options).split("\n");
  return lines.slice(lines.findIndex((line) => line.includes(" Summary ")) + 1).join("\n");
};
const passed = aFinding(aRule(), { outcome: "pass" });
const unknown = aFinding(aRule(), { outcome: "unknown", resource: { name: "hidden" } });

describe("the whole text", () => {
  // Read these files: they are what people see.
  it.each([40, 80, 120])("at %i columns", async (width) => {
    await expect(render(scenario, { width })).toMatchFileSnapshot(`expected/text-${width}.txt`);
  });

  it("with everything in it, on a screen without Unicode", async () => {
    const all = render(scenario, { width: 100, verbose: true, unicode: false });
    await expect(all).toMatchFileSnapshot("expected/text-verbose-ascii.txt");
  });

  it("is the same with colours, but for the colours", () => {
    for (const width of [40, 80, 120]) {
      const painted = render(scenario, { width, color: 1 });
      expect(painted).toMatch(/\u001b\[1m\u001b\[91m◆ CRITICAL/);
      expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(render(scenario, { width }));
    }
  });

  it("has no colour unless asked", () => {
    expect(render(scenario)).not.toContain("\u001b");
  });

  it.each([40, 60, 80, 100, 120, 200])("keeps within %i columns, but for commands that are to be pasted", (width) => {
    const wide = render(scenario, { width, verbose: true })
      .split("\n")
      .filter((line) => stringWidth(line) > width);
    for (const line of wide) expect(line).toMatch(/^ +(\w+ +)?(aws|cloud-audit|--)/);
  });

  it.each([0, 1, 39, Number.NaN])("takes a terminal of %d columns for one of 40", (width) => {
    expect(render(scenario, { width })).toBe(render(scenario, { width: 40 }));
  });

  it("ends no line in blanks", () => {
    expect(render(scenario, { verbose: true })).not.toMatch(/ \n/);
  });
});

describe("findings", () => {
  it("stand by severity, whatever order they come in, a rule under each severity it has", () => {
    const [low, high] = [aFinding(aRule(), { severity: "low" }), aFinding(aRule(), { severity: "critical" })];
    const words = render(aReport([low, aFinding(metadata), high])).match(/^\S (CRITICAL|HIGH|LOW)/gm);
    expect(words).toEqual(["◆ CRITICAL", "▲ HIGH", "○ LOW"]);
  });

  it("show the first ten resources of a rule, and all of them on demand", () => {
    const many = aReport(
      Array.from({ length: 42 }, (_, i) => aFinding(aRule(), { resource: { name: `bucket-${i}` } })),
    );
    expect(render(many).match(/bucket-\d+ /g)).toHaveLength(10);
    expect(render(many)).toContain("… and 32 more (all of them with --verbose or --format json)");
    expect(render(many, { verbose: true }).match(/^ +bucket-\d+ /gm)).toHaveLength(42);
    expect(render(many, { verbose: true })).not.toContain("more (all");
  });

  it("name the account only where there are several", () => {
    expect(render(aReport([aFinding(aRule())]))).toContain("assets  eu-west-1  versioning is off");
    const both = aReport([aFinding(aRule())], { scan: aScan({ accounts: ["111122223333", "444455556666"] }) });
    expect(render(both)).toContain("assets  eu-west-1  111122223333  versioning is off");
  });

  it("show the evidence to those who ask for all", () => {
    const long = aReport([
      aFinding(aRule(), { evidence: { list: Array.from({ length: 99 }, (_, i) => `item-${i}`) } }),
    ]);
    expect(render(long)).not.toContain("item-");
    expect(render(long, { verbose: true })).toContain("item-98");
  });

  it("tell ten rules in full, the gravest, and the others in short: name, where, and nothing to mend them", () => {
    const finding = (i: number) =>
      Array.from({ length: 9 }, (_, n) =>
        aFinding(aRule({ id: `rule-${i}`, severity: i < 10 ? "high" : "low" }), {
          resource: { name: `thing-${i}-${n}` },
        }),
      );
    const report = aReport(Array.from({ length: 12 }, (_, i) => 11 - i).flatMap(finding));
    const [full, short] = render(report).split(/── Also failed ─+/);
    expect(full!.match(/^ {2}More .*/gm)).toHaveLength(10);
    expect(full).not.toMatch(/rule-1[01]/);
    expect(short).toMatch(/cloud-audit explain\s+<rule-id>,\s+or\s+--verbose\./);
    expect(short!.match(/thing-1[01]-\d/g)).toHaveLength(8);
    expect(short).toContain("… and 5 more");
    expect(short).not.toMatch(/^ +(Fix|Controls|More) /m);
    const all = render(report, { verbose: true });
    expect(all.match(/^ {2}More .*/gm)).toHaveLength(12);
    expect(all).not.toContain("Also failed");
  });

  it("paste well: a command is cut before its flags, never within quotes", () => {
    const cli = `aws x y --name '{"a": "b --c d"}' --other ${"z".repeat(30)} --last`;
    const out = render(aReport([aFinding(aRule({ fix: { text: "Do.", cli } }))]), { width: 60 });
    const command = /aws x y[^]*?--last/.exec(out)![0];
    expect(command.split("\n").length).toBeGreaterThan(1);
    expect(command.replace(/ \\\n +/g, " ")).toBe(cli);
  });

  it("of other outcomes come compactly when they are in the report", () => {
    const out = render(scenario);
    expect(out).toMatch(/── Suppressed ─+\n\n× SUPPR\..*\n(.*\n)?\s+scratch/);
    expect(out).toMatch(/── Does not apply ─+\n\n– SKIP.*\n(.*\n)*?\s+serverless .* it lies in no VPC/);
    expect(out).toMatch(/── Passed ─+\n\n✓ PASS.*\n(.*\n)?\s+web-2/);
  });

  it("that are undecided are told by their cause; each of them only with --verbose", () => {
    expect(render(scenario)).not.toContain("hidden");
    expect(render(scenario, { verbose: true })).toMatch(/── Undecided ─+\n\n\? UNKNOWN .*\n(.*\n)?\s+hidden/);
  });
});

describe("gaps", () => {
  const gaps = (...some: Parameters<typeof aGap>[0][]) =>
    render(aReport([unknown], { gaps: some.map(aGap) }), { width: 120 });

  it("that are the same in many regions are one", () => {
    const out = gaps(...["a", "b", "c", "d"].map((region) => ({ region, rules: [`rule-${region}`] })));
    expect(out.match(/access denied/g)).toHaveLength(1);
    expect(out).toContain("s3:GetBucketVersioning: access denied in 4 regions");
    expect(out).toContain("Missing permission: s3:GetBucketVersioning");
    expect(out).toContain("Leaves 4 rules undecided, on 12 resources.");
  });

  it("name up to three regions", () => {
    expect(gaps({ region: "b" }, { region: "a" }, { region: "c" })).toContain("access denied in a, b, c");
  });

  it("of different causes stay apart, the one that hides the most first", () => {
    const out = gaps({ resources: 1 }, { reason: "throttled", code: "Throttling", resources: 5 });
    expect(out.match(/s3:GetBucketVersioning: .*/g)).toEqual([
      "s3:GetBucketVersioning: AWS kept asking to slow down in eu-west-1",
      "s3:GetBucketVersioning: access denied in eu-west-1",
    ]);
  });

  it("beyond ten are counted", () => {
    const out = gaps(...Array.from({ length: 12 }, (_, i) => ({ operation: `List${i}` })));
    expect(out).toContain("… and 2 more (all of them with --verbose or --format json)");
  });
});

describe("the summary", () => {
  it("is good news only when all was decided", () => {
    expect(summary(aReport([passed]))).toBe(`  ✓ Nothing failed in 1 check in 2 regions, and none was left undecided.

  ◆ 0 critical   ▲ 0 high   ● 0 medium   ○ 0 low   ∙ 0 info
  ✓ 1 passed   – 0 not applicable   ? 0 undecided
  100% decided · 1 account · 2 regions · 30 rules · 214 calls · 8.4 s

  Next  cloud-audit scan -o sarif=cloud-audit.sarif  for code scanning
`);
  });

  it("says first what was not seen", () => {
    const out = summary(aReport([passed, unknown], { gaps: [aGap()] }));
    expect(out).toMatch(
      /^ {2}\? Not the whole picture: 1 of 2 checks could not be decided\.\n {2}Nothing failed among what could be read\.\n/,
    );
    expect(out).not.toContain("✓ Nothing");
    expect(out).toContain("cloud-audit permissions");
  });

  it.each([
    ["the scan was stopped", { scan: aScan({ interrupted: true }) }, "The scan was stopped before its end."],
    ["there is a gap, though no unknown", { gaps: [aGap()] }, "Not the whole picture: something could not be read."],
    [
      "both",
      { gaps: [aGap()], scan: aScan({ interrupted: true }) },
      "The scan was stopped before its end. Not the whole picture: something could not be read.",
    ],
  ])("is no good news when %s", (_, some, words) => {
    const out = summary(aReport([passed], some), { width: 120 });
    expect(out).toMatch(/^ {2}\? /);
    expect(out).toContain(words);
    expect(out).not.toContain("✓ Nothing");
  });

  it("tells nothing to judge from nothing wrong", () => {
    const skipped = aFinding(aRule(), { outcome: "skip" });
    for (const report of [aReport([]), aReport([skipped])]) {
      expect(summary(report, { width: 120 })).toContain(
        "Nothing to judge: no resource that the 30 rules apply to was found in 2 regions.",
      );
    }
    expect(summary(aReport([]))).toContain("nothing to decide");
  });

  it("counts what failed also when --show left it out", () => {
    const report = aReport([], { summary: aReport([aFinding(aRule())]).summary });
    expect(summary(report)).toMatch(/^ {2}● 1 check failed\./);
  });

  it("mentions what is suppressed beside the good news", () => {
    const report = aReport([passed, aFinding(aRule(), { outcome: "suppressed", resource: { name: "x" } })]);
    expect(summary(report, { width: 120 })).toContain("in 2 regions, beside what is suppressed, and none");
  });

  it.each([
    [99.99, 1, "99.9% decided"],
    [100, 1, "99.9% decided"],
    [62.19, 9, "62.1% decided"],
    [100, 0, "100% decided"],
  ])("never rounds %d%% up", (percent, unknownOnes, words) => {
    const coverage = { evaluated: 9_999, unknown: unknownOnes, percent };
    expect(summary(aReport([passed], { coverage }))).toContain(words);
  });

  it("names the gravest rule next", () => {
    expect(summary(scenario)).toContain("Next  cloud-audit explain rds-instance-in-public-subnet");
  });
});

import { describe, expect, it } from "vitest";
import { type JsonReport, jsonReport } from "../../src/report/json-schema.ts";
import { files, flat, run } from "./run.ts";

const RULE = "s3-bucket-versioning-off";
const scan = (...argv: string[]) => run(["scan", "--demo", "--allow-unknown", ...argv]);

async function reported(...argv: string[]) {
  const ran = await scan("--format", "json", "--show", "fail,unknown,suppressed", ...argv);
  return { ...ran, report: jsonReport.parse(JSON.parse(ran.stdout)) };
}
const sum = ({ fail, ...rest }: JsonReport["summary"]) =>
  [...Object.values(fail), ...Object.values(rest)].reduce((all, n) => all + n, 0);
const config = (text: string) => files({ "cloud-audit.yaml": text });
const entry = (rest = "") =>
  `suppressions:\n  - rule: ${RULE}\n    resource: "*"\n    reason: rebuilt every night\n${rest}`;

describe("suppressions of the config", () => {
  it("take failures out of the gate, and count them apart", async () => {
    const before = await reported("--rule", RULE, "--fail-on", "info");
    expect(before.code).toBe(1);
    config(entry());
    const { code, stderr, report } = await reported("--rule", RULE, "--fail-on", "info");
    expect([code, stderr]).toEqual([0, ""]);
    const failed = Object.values(before.report.summary.fail).reduce((a, b) => a + b);
    expect(report.summary).toMatchObject({ suppressed: failed, pass: before.report.summary.pass });
    expect(Object.values(report.summary.fail)).toEqual([0, 0, 0, 0, 0]);
    expect(sum(report.summary)).toBe(sum(before.report.summary));
    expect(report.coverage).toEqual(before.report.coverage);
    const suppressed = report.findings.filter(({ outcome }) => outcome === "suppressed");
    expect(suppressed).toHaveLength(failed);
    for (const finding of suppressed)
      expect(finding.suppression).toEqual({ reason: "rebuilt every night", from: "cloud-audit.yaml:2" });
  });

  it("are shown only when that is asked for, with their reason", async () => {
    config(entry("    owner: data-team\n    expires: 2027-03-31\n"));
    const hidden = await scan("--rule", RULE);
    expect(hidden.stdout).not.toContain("rebuilt");
    expect(flat(hidden.stdout)).toMatch(/\d+ suppressed/);
    const { stdout } = await scan("--rule", RULE, "--show", "suppressed");
    expect(flat(stdout)).toContain(
      "(suppressed: rebuilt every night; data-team, until 2027-03-31, cloud-audit.yaml:2)",
    );
  });

  it("are results of SARIF with a justification", async () => {
    config(entry());
    const { stdout } = await scan("--rule", RULE, "--format", "sarif");
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.suppressions).toMatchObject([
      { kind: "external", status: "accepted", justification: "rebuilt every night" },
    ]);
  });

  it("fail again when they expired, and say so on the finding and on standard error", async () => {
    config(entry("    expires: 2026-06-14\n"));
    const { code, stderr, report } = await reported("--rule", RULE, "--fail-on", "info");
    expect(code).toBe(1);
    expect(report.findings[0]!.message).toMatch(/its suppression expired on 2026-06-14 \(cloud-audit\.yaml:2\)$/);
    expect(stderr).toMatch(/^cloud-audit: cloud-audit\.yaml:2: this suppression expired on 2026-06-14/);
  });

  const MISSPELT = "suppressions:\n  - { rule: s3-bucket-versoning-off, resource: a, reason: x }\n";
  const UNUSED = `suppressions:\n  - { rule: ${RULE}, resource: no-such-bucket, reason: x }\n`;
  it.each([
    [
      "misspelt",
      MISSPELT,
      /yaml:2: there is no rule "s3-bucket-versoning-off"\. Did you mean "s3-bucket-versioning-off"/,
    ],
    ["unused", UNUSED, /yaml:2: this suppression is unused/],
    ["expired", entry("    expires: 2020-01-01\n"), /yaml:2: this suppression expired on 2020-01-01/],
    ["over-broad", entry("    maxMatches: 1\n"), /yaml:2: this suppression matches \d+ failures, maxMatches is 1/],
  ])("%s ones are reported; with --strict-suppressions they exit 2, after the report", async (_, text, words) => {
    config(text);
    const free = await scan("--rule", RULE, "--fail-on", "never");
    expect(free.code).toBe(0);
    expect(free.stderr).toMatch(words);
    const strict = await scan("--rule", RULE, "--fail-on", "never", "--strict-suppressions");
    expect(strict.code).toBe(2);
    expect(strict.stderr).toMatch(words);
    expect(strict.stdout).toBe(free.stdout);
    expect((await scan("--rule", RULE, "--quiet", "--fail-on", "never")).stderr).toBe("");
  });

  it("never hold for rules that may not be suppressed", async () => {
    config(`neverSuppress: [s3-*]\n${entry()}`);
    const { code, stderr, report } = await reported("--rule", RULE, "--fail-on", "info");
    expect(code).toBe(1);
    expect(report.summary.suppressed).toBe(0);
    expect(stderr).toContain(`failures of "${RULE}" are never suppressed`);
  });

  it("leave what is unknown unknown", async () => {
    config('suppressions:\n  - { rule: "*", resource: "*", reason: all of it }\n');
    const { code, report } = await reported();
    expect(code).toBe(0);
    expect(report.summary.unknown).toBeGreaterThan(0);
    expect(report.summary.suppressed).toBeGreaterThan(100);
    expect((await run(["scan", "--demo"])).code).toBe(3);
  });
});

describe("permissions", () => {
  const actions = async () => {
    const { stdout } = await run(["permissions", "--rule", "s3-bucket-versioning-off"]);
    return (JSON.parse(stdout) as { Statement: { Action: string[] }[] }).Statement[0]!.Action;
  };

  it("include the tags that a suppression asks for", async () => {
    expect(await actions()).not.toContain("s3:GetBucketTagging");
    files({
      "cloud-audit.yaml": "suppressions:\n  - { rule: s3-*, tags: { stage: scratch }, reason: rebuilt every night }\n",
    });
    expect(await actions()).toContain("s3:GetBucketTagging");
  });
});

describe("--min-coverage", () => {
  it("exits 3 when less was decided, even with --allow-unknown", async () => {
    expect((await scan("--fail-on", "never", "--min-coverage", "99.9")).code).toBe(3);
    expect((await scan("--fail-on", "never", "--min-coverage", "50")).code).toBe(0);
    expect((await scan("--min-coverage", "99.9")).code).toBe(1);
  });

  it.each(["", "101", "-1", "all"])("%j is no percentage", async (value) => {
    const { code, stderr } = await scan(`--min-coverage=${value}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/from 0 to 100/);
  });
});

describe("gates of the config", () => {
  it("decide by rule and framework; a flag outranks them", async () => {
    config(`failOn: never\ngates:\n  - { rule: ${RULE}, failOn: info }\n`);
    expect((await scan("--rule", RULE)).code).toBe(1);
    expect((await scan("--skip-rule", RULE)).code).toBe(0);
    expect((await scan("--fail-on", "never")).code).toBe(0);
    config("gates:\n  - { framework: fsbp, failOn: never }\n");
    expect((await scan("--framework", "fsbp")).code).toBe(0);
    expect((await scan()).code).toBe(1);
  });
});

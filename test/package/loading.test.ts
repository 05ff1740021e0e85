import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { actionsOf, plan, readsOf } from "../../src/plan/index.ts";

const bin = join(import.meta.dirname, "../../bin/cloud-audit.js");
const folder = mkdtempSync(join(tmpdir(), "cloud-audit-loading-"));
const preload = join(folder, "preload.cjs");
writeFileSync(
  preload,
  'process.on("exit", () => require("node:fs").writeSync(2, JSON.stringify(Object.keys(require.cache))));',
);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { stdout: string; loaded: string[] } {
  const { stdout, stderr } = spawnSync(process.execPath, ["-r", preload, bin, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  const files = JSON.parse(stderr.slice(stderr.lastIndexOf("["))) as string[];
  return { stdout, loaded: files.filter((file) => /dist.cli/.test(file)).map((file) => basename(file, ".cjs")) };
}

describe("a command loads what it needs", () => {
  it.each(["--version", "--help"])("%s: the arguments and nothing more", (flag) => {
    expect(
      run(flag)
        .loaded.filter((name) => name !== "rolldown-runtime")
        .sort(),
    ).toEqual(["base", "main"]);
  });

  it("rules: the heads of the rules, none of their code, and no SDK", () => {
    const { loaded } = run("rules");
    expect(loaded).toContain("model");
    expect(loaded.filter((name) => /^(rules-|services|zod|yaml|engine|scan|live|sdk|protocols)/.test(name))).toEqual(
      [],
    );
  });

  it("explain: the rules of one folder, and no SDK", () => {
    const { loaded } = run("explain", "s3-bucket-versioning-off");
    expect(loaded.filter((name) => /^(rules-|zod|yaml|engine|scan|live|sdk|protocols)/.test(name))).toEqual([
      "rules-s3",
    ]);
  });

  it("scan --demo: no SDK, and nothing of --source, of --resume and of progress", () => {
    const { loaded } = run("scan", "--demo");
    expect(loaded.filter((name) => /^(sdk|protocols|live|source-lines|resume|record|outlook)/.test(name))).toEqual([]);
  });

  it("scan --source: the rules that found something, and no more of them", () => {
    const { loaded } = run("scan", "--demo", "--rule", "s3-bucket-versioning-off", "--source", ".");
    expect(loaded).toContain("source-lines");
    expect(loaded.filter((name) => /^(rules-|sdk|protocols|live)/.test(name))).toEqual(["rules-s3"]);
  });
});

it("rules that are loaded late are the rules", () => {
  const listed = JSON.parse(run("rules", "--json").stdout) as object[];
  const expected = rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    references: rule.references,
    resourceType: rule.subject.kind.spec.type,
    actions: actionsOf(readsOf(plan([rule]))),
  }));
  expect(listed).toHaveLength(rules.length);
  expect(listed).toEqual(expect.arrayContaining(expected.map((one) => expect.objectContaining(one) as object)));
});

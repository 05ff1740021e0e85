import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOwnRules, withOwn } from "../../src/config/own-rules.ts";
import { type AnyRule, Problem } from "../../src/model/index.ts";
import { files, folder } from "../cli/run.ts";

/** A whole rule, as source text; `over` replaces members. */
const rule = (over: Record<string, string> = {}) => {
  const members: Record<string, string> = {
    id: '"s3-bucket-own"',
    title: '"Bucket is not ours"',
    severity: '"low"',
    why: '"Because."',
    fix: '{ text: "Make it ours." }',
    references: "{ docs: [] }",
    examples: '{ pass: "ours", fail: "theirs" }',
    subject: "bucket.with()",
    check: '(b) => (b.name ? pass : fail("no name"))',
    ...over,
  };
  const text = Object.entries(members)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name}: ${value},`);
  return `export default defineRule({\n${text.join("\n")}\n});\n`;
};
const HEAD = 'import { bucket, defineRule, fail, pass } from "cloud-audit";\n';

const load = async (...paths: string[]) =>
  (await loadOwnRules(paths.map((path) => ({ path, from: folder })))).rules.map(({ id }) => id);
async function said(...paths: string[]): Promise<string> {
  try {
    await loadOwnRules(paths.map((path) => ({ path, from: folder })));
  } catch (error) {
    if (error instanceof Problem) return `${error.message} ${error.hint}`;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("rules of one's own are loaded", () => {
  it.each(["own.ts", "own.mts", "own.mjs", "own.js"])("from %s, in a repository without node_modules", async (name) => {
    files({ [name]: HEAD + rule() });
    expect(await load(name)).toEqual(["s3-bucket-own"]);
  });

  it("from a CommonJS file", async () => {
    files({
      "own.cjs": `const { bucket, defineRule, pass, fail } = require("cloud-audit");\n${rule().replace("export default", "module.exports =")}`,
    });
    expect(await load("own.cjs")).toEqual(["s3-bucket-own"]);
  });

  it("with the types of TypeScript", async () => {
    files({
      "own.ts": `${HEAD}import type { Resource } from "cloud-audit";\nconst x = 3 as unknown as Resource<object>;\n${rule({ check: "(b): any => (x && b.name ? pass : fail('no'))" })}`,
    });
    expect(await load("own.ts")).toEqual(["s3-bucket-own"]);
  });

  it("several from one file, as a list", async () => {
    const list = `export default [${[1, 2]
      .map((n) =>
        rule({ id: `"s3-bucket-own-${n}"` })
          .replace("export default ", "")
          .replace(";\n", ""),
      )
      .join()}];\n`;
    files({ "own.ts": HEAD + list });
    expect(await load("own.ts")).toEqual(["s3-bucket-own-1", "s3-bucket-own-2"]);
  });

  it("from a folder and those below, in order, without tests, types, helpers and packages", async () => {
    files({
      "rules/b.ts": HEAD + rule({ id: '"s3-bucket-b"' }),
      "rules/sub/a.mjs": HEAD + rule({ id: '"s3-bucket-a"' }),
      "rules/b.test.ts": "throw new Error('a test is no rule');",
      "rules/types.d.ts": "export type A = string;",
      "rules/helpers.ts": "export const lower = (text: string) => text.toLowerCase();",
      "rules/readme.md": "# rules",
      "rules/node_modules/x/index.js": "throw new Error('a package is no rule');",
    });
    expect(await load("rules")).toEqual(["s3-bucket-b", "s3-bucket-a"]);
  });

  it("from a folder that lies in a package itself", async () => {
    files({ "node_modules/@acme/checks/rules/a.js": HEAD + rule() });
    expect(await load("node_modules/@acme/checks/rules")).toEqual(["s3-bucket-own"]);
  });

  it("that share a helper or a kind in a file beside them", async () => {
    files({
      "rules/kinds.ts": `import { kind } from "cloud-audit";
        export const mine = kind()("Acme::Own::Thing", { list: () => [{ Id: "1" }], identity: (i) => ({ arn: "arn:aws:x:::1", name: i.Id }) });`,
      "rules/a.ts": `import { mine } from "./kinds.ts";\n${HEAD}${rule({ id: '"own-thing-a"', subject: "mine.with()" })}`,
      "rules/b.ts": `import { mine } from "./kinds";\n${HEAD}${rule({ id: '"own-thing-b"', subject: "mine.with()" })}`,
    });
    const { rules } = await loadOwnRules([{ path: "rules", from: folder }]);
    expect(rules.map(({ id }) => id)).toEqual(["own-thing-a", "own-thing-b"]);
    expect(rules[0]!.subject.kind).toBe(rules[1]!.subject.kind);
  });

  it.each([
    ["with main", '{ "name": "@acme/checks", "version": "1.0.0", "type": "module", "main": "index.js" }'],
    [
      "with exports for import alone",
      '{ "name": "@acme/checks", "version": "1.0.0", "type": "module", "exports": { "import": "./index.js" } }',
    ],
  ])("from an installed package %s", async (_, manifest) => {
    files({ "node_modules/@acme/checks/package.json": manifest, "node_modules/@acme/checks/index.js": HEAD + rule() });
    expect(await load("@acme/checks")).toEqual(["s3-bucket-own"]);
  });

  it("once, however often they are named", async () => {
    files({ "rules/a.ts": HEAD + rule() });
    expect(await load("rules", "rules/a.ts", "./rules")).toEqual(["s3-bucket-own"]);
  });

  it("with the very kinds that ship, so that both are read once", async () => {
    files({ "own.ts": HEAD + rule() });
    const { bucket } = await import("../../src/services/index.ts");
    expect((await loadOwnRules([{ path: "own.ts", from: folder }])).rules[0]!.subject.kind).toBe(bucket);
  });

  it("through a link", async () => {
    files({ "real/own.ts": HEAD + rule() });
    mkdirSync(join(folder, "rules"));
    symlinkSync(join(folder, "real", "own.ts"), join(folder, "rules", "own.ts"));
    expect(await load("rules")).toEqual(["s3-bucket-own"]);
  });
});

describe("what is wrong with them is said by name", () => {
  it.each<[string, string, RegExp[]]>([
    ["that does not parse", "export default {{", [/own\.ts cannot be loaded/]],
    ["that throws", "throw new Error('on purpose');", [/own\.ts cannot be loaded: on purpose/]],
    ["that throws no error", "throw 'on purpose';", [/own\.ts cannot be loaded: on purpose/]],
    ["that imports what there is not", 'import "./nope.ts";', [/own\.ts cannot be loaded.*nope/s]],
    [
      "without a default export",
      `${HEAD}export const rule = 1;`,
      [/own\.ts has no default export/, /export default defineRule/],
    ],
    ["that exports nothing", "const rule = 1;", [/own\.ts has no default export/]],
    ["that exports an empty list", "export default [];", [/own\.ts has no default export|holds no rule/]],
    ["that exports a number", "export default 3;", [/own\.ts is broken: its default export is no rule/]],
    [
      "that declares what is no read",
      `${HEAD}import { service } from "cloud-audit"; service("s3")("deleteBucket", {});`,
      [/own\.ts cannot be loaded.*s3:deleteBucket is refused/s],
    ],
    ["without an id", HEAD + rule({ id: "" }), [/own\.ts is broken: it has no id/]],
    ["without a title", HEAD + rule({ title: "" }), [/"s3-bucket-own" in .*own\.ts is broken: it has no title/]],
    ["with an id of one word", HEAD + rule({ id: '"Bucket"' }), [/"Bucket" .*lower-case words joined by hyphens/]],
    [
      "with a severity that there is not",
      HEAD + rule({ severity: '"urgent"' }),
      [/severity should be one of critical, high/],
    ],
    ["without a fix", HEAD + rule({ fix: "" }), [/it has no fix\.text/]],
    ["without references", HEAD + rule({ references: "" }), [/it has no references\.docs/]],
    ["without examples", HEAD + rule({ examples: "" }), [/it has no examples/]],
    ["without a subject", HEAD + rule({ subject: "" }), [/it has no subject/]],
    ["whose subject is a kind", HEAD + rule({ subject: "bucket" }), [/it has no subject; select a kind/]],
    [
      "that asks for an aspect that there is not",
      HEAD + rule({ subject: 'bucket.with("versionning")' }),
      [/"s3-bucket-own" in .*own\.ts.*declares no aspect "versionning"/],
    ],
    [
      "whose context asks for one",
      HEAD + rule({ context: '{ all: bucket.with("nope") }' }),
      [/"s3-bucket-own" in .*declares no aspect "nope"/],
    ],
    ["without a check", HEAD + rule({ check: "" }), [/it has no check function/]],
    [
      "whose context is no selection",
      HEAD + rule({ context: "{ buckets: bucket }" }),
      [/its context "buckets" is neither/],
    ],
    ["whose options are no schema", HEAD + rule({ options: "{ days: 3 }" }), [/its options are no schema/]],
    [
      "that forges a read",
      `import { bucket } from "cloud-audit";\n${HEAD.replace("bucket, ", "")}${rule({ subject: '{ kind: { spec: { type: "A::B::C", scope: "global", lists: [{ service: { name: "s3", client: "@aws-sdk/client-s3", iam: "s3" }, operation: "deleteBucket", actions: [], input: () => ({}), value: () => [] }], identity: () => ({}), aspects: {} } }, aspects: [] }' })}`,
      [/"s3-bucket-own" in .*s3:deleteBucket is refused/],
    ],
  ])("%s", async (_, text, patterns) => {
    files({ "own.ts": text });
    const message = await said("own.ts");
    for (const pattern of patterns) expect(message).toMatch(pattern);
  });

  it("a path that is nothing", async () => {
    expect(await said("nope")).toMatch(/No rules were found at "nope"/);
  });

  it("a folder without rules", async () => {
    files({ "rules/readme.md": "" });
    expect(await said("rules")).toMatch(/rules holds no rules/);
  });

  it("a folder whose files hold no rule among them", async () => {
    files({ "rules/helpers.ts": "export const a = 1;" });
    expect(await said("rules")).toMatch(/holds no rules/);
  });

  it("a rule of a folder that nobody exports is no helper", async () => {
    files({
      "rules/a.ts": HEAD + rule(),
      "rules/b.ts": HEAD + rule({ id: '"s3-bucket-b"' }).replace("export default", "export const b ="),
    });
    expect(await said("rules")).toMatch(/b\.ts has no default export/);
  });
});

describe("ids", () => {
  const named = (id: string, aliases?: string[]) => ({ id, ...(aliases && { aliases }) }) as never as AnyRule;
  it("are unique among shipped rules, their earlier names, and one's own", () => {
    const shipped = [named("s3-a-b", ["s3-old-name"])];
    expect(withOwn(shipped, [named("own-a-b")]).map(({ id }) => id)).toEqual(["s3-a-b", "own-a-b"]);
    for (const own of [
      [named("s3-a-b")],
      [named("s3-old-name")],
      [named("own-a-b"), named("own-a-b")],
      [named("own-a", ["s3-a-b"])],
    ])
      expect(() => withOwn(shipped, own)).toThrow(/two rules with the id/);
  });
});

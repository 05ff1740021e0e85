import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Plugin, rolldown } from "rolldown";
import type { AnyRule } from "../../src/model/index.ts";
import { root } from "./root.ts";
import { WORDS, wordsOf } from "./words.ts";

const REGISTRY = join(root, "rules", "index.ts");

// What rules are listed and chosen by.
const HEAD = ["id", "aliases", "title", "severity"];

export interface LazyRules {
  /** An entry for each folder of rules, with the code of its rules. */
  readonly entries: Readonly<Record<string, string>>;
  readonly plugin: Plugin;
}

/**
 * Puts a registry in place of rules/index.ts that holds the heads of all rules as JSON, and loads the code of a
 * folder of rules, and their words, when any of it is first touched. A rule is the same object as ever to its users; but `rules` prints
 * hundreds of them without loading one, `explain` loads a few, and a scan is signed in before it loads any. Schemas of
 * options are asked last of all: what they say to one who sets no options is known when the program is built.
 */
export async function lazyRules(): Promise<LazyRules> {
  const rules = await registered();
  const folders = [...new Set(rules.map(({ folder }) => folder))];
  const sources = new Map([
    ["rules", registry(rules, folders)],
    ...folders.map((folder): [string, string] => [entry(folder), code(rules, folder)]),
  ]);
  const plugin: Plugin = {
    name: "lazy-rules",
    resolveId(id, importer) {
      if (/^\.\/rules-[\w-]+\.cjs$/.test(id)) return { id, external: true };
      if (sources.has(id)) return `\0${id}`;
      return importer && join(importer, "..", id) === REGISTRY ? "\0rules" : null;
    },
    load: (id) => (id.startsWith("\0") ? sources.get(id.slice(1)) : undefined),
    generateBundle() {
      for (const folder of folders) {
        const source = wordsOf(rules.filter((one) => one.folder === folder).map(({ rule }) => rule));
        this.emitFile({ type: "asset", fileName: `words-${folder}.txt`, source });
      }
    },
  };
  return { entries: Object.fromEntries(folders.map((folder) => [entry(folder), entry(folder)])), plugin };
}

interface Registered {
  readonly rule: AnyRule;
  readonly file: string;
  readonly folder: string;
}

const entry = (folder: string) => `rules-${folder}`;

/** What stands in place of rules/index.ts. */
function registry(rules: readonly Registered[], folders: readonly string[]): string {
  const loads = folders.map((folder) => `${JSON.stringify(folder)}: () => require("./${entry(folder)}.cjs")`);
  const parts = [...new Set(rules.flatMap(({ rule }) => Object.keys(rule)))].filter(
    (part) => ![...HEAD, ...WORDS, "options"].includes(part),
  );
  const rows = rules.map(({ rule, folder }) => [folder, head(rule), defaults(rule)]);
  return `const load = { ${loads.join(", ")} };
const part = (folder, name) => function () {
  const value = load[folder]()[this.id][name];
  Object.defineProperty(this, name, { value, enumerable: true });
  return value;
};
const texts = {};
const textsOf = (folder) => (texts[folder] ??= new Map(
  require("node:fs").readFileSync(require("node:path").join(__dirname, "words-" + folder + ".txt"), "utf8")
    .split("\\n").map((line) => [line.slice(0, line.indexOf("\\t")), line.slice(line.indexOf("\\t") + 1)])));
const word = (folder, name) => function () {
  for (const [own, value] of Object.entries(JSON.parse(textsOf(folder).get(this.id))))
    Object.defineProperty(this, own, { value, enumerable: true });
  return this[name];
};
const parts = (folder) => Object.fromEntries([
  ...${JSON.stringify(parts)}.map((name) => [name, { get: part(folder, name) }]),
  ...${JSON.stringify(WORDS)}.map((name) => [name, { get: word(folder, name) }]),
]);
const ofFolder = Object.fromEntries(Object.keys(load).map((folder) => [folder, Object.defineProperties({}, parts(folder))]));
const optionsOf = (folder, id, defaults) => {
  const schema = () => load[folder]()[id].options;
  const none = (value) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
  const safeParse = (value) => (none(value) ? { success: true, data: JSON.parse(defaults) } : schema().safeParse(value));
  return new Proxy({ safeParse }, { get: (own, key) => own[key] ?? schema()[key], has: (_, key) => key in schema() });
};
const rule = ([folder, head, defaults]) => {
  const made = Object.assign(Object.create(ofFolder[folder]), head);
  if (defaults) made.options = optionsOf(folder, head.id, defaults);
  return made;
};
export const rules = JSON.parse(${JSON.stringify(JSON.stringify(rows))}).map(rule);
`;
}

const head = (rule: AnyRule) => Object.fromEntries(Object.entries(rule).filter(([part]) => HEAD.includes(part)));

/** What a rule's options are where nobody sets any, as JSON; undefined for a rule without options. */
function defaults({ id, options }: AnyRule): string | undefined {
  const parsed = options?.safeParse({});
  if (parsed && !parsed.success) throw new Error(`an option of ${id} has no default`);
  const text = parsed && JSON.stringify(parsed.data);
  if (text && !isDeepStrictEqual(JSON.parse(text), parsed.data)) throw new Error(`a default of ${id} is no plain data`);
  return text;
}

/** The rules of a folder, by id. */
function code(rules: readonly Registered[], folder: string): string {
  return rules
    .filter((one) => one.folder === folder)
    .map(({ rule, file }) => `export { default as ${JSON.stringify(rule.id)} } from ${JSON.stringify(file)};`)
    .join("\n");
}

/** The rules and their files, in the registry's order. */
async function registered(): Promise<readonly Registered[]> {
  const names = [...readFileSync(REGISTRY, "utf8").matchAll(/from "\.\/(.+\.ts)";$/gm)].map(([, name]) => name!);
  const rules = await evaluated();
  if (rules.length !== names.length) throw new Error(`${REGISTRY} does not list a rule for each file it imports`);
  return rules.map((rule, i) => ({ rule, file: join(root, "rules", names[i]!), folder: names[i]!.split("/")[0]! }));
}

/** The rules themselves, run from a bundle of their own. */
async function evaluated(): Promise<readonly AnyRule[]> {
  const folder = mkdtempSync(join(root, "node_modules", ".cloud-audit-"));
  const file = join(folder, "rules.mjs");
  try {
    const build = await rolldown({ input: REGISTRY, platform: "node", cwd: root });
    await build.write({ file, format: "es", codeSplitting: false });
    await build.close();
    return ((await import(pathToFileURL(file).href)) as { rules: readonly AnyRule[] }).rules;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

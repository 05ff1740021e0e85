import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type AnyRule, Problem, SEVERITIES } from "../model/index.ts";

export interface OwnRules {
  readonly rules: readonly AnyRule[];
  /** The files that they came from: where the clients of services are looked for that do not ship. */
  readonly files: readonly string[];
}

const SCRIPT = /\.(ts|mts|mjs|js|cjs)$/;
const NOT_A_RULE = /(\.d\.[mc]?ts|\.(test|spec)\.\w+)$/;

/**
 * Loads rules of the user's own from files, folders or packages.
 * @throws {Problem} naming the file and what is wrong with it
 */
export async function loadOwnRules(paths: readonly string[], cwd: string): Promise<OwnRules> {
  const files = [...new Set(paths.flatMap((path) => filesOf(path, cwd)))];
  const load = files.length ? await importer() : undefined;
  const rules: AnyRule[] = [];
  for (const file of files) rules.push(...(await rulesIn(file, load!)));
  return { rules, files };
}

function filesOf(path: string, cwd: string): string[] {
  const full = resolve(cwd, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isFile()) return [full];
  if (found?.isDirectory()) return filesBelow(full);
  try {
    return [createRequire(join(cwd, "package.json")).resolve(path)];
  } catch {
    throw new Problem(`No rules were found at "${path}": it is no file, no folder, and no installed package.`);
  }
}

function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SCRIPT.test(entry.name) && !NOT_A_RULE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules"))
    .sort();
  if (files.length === 0) throw new Problem(`The folder ${folder} holds no rules (.ts, .mjs or .js files).`);
  return files;
}

// Rules are given this very library as "cloud-audit", so that they work in a repository without node_modules.
async function importer(): Promise<(file: string) => Promise<unknown>> {
  const [{ createJiti }, library] = await Promise.all([import("jiti"), import("../index.ts")]);
  const jiti = createJiti(import.meta.url, { fsCache: false, virtualModules: { "cloud-audit": library } });
  return (file) => jiti.import(file);
}

async function rulesIn(file: string, load: (file: string) => Promise<unknown>): Promise<AnyRule[]> {
  const exported = await load(file).catch((error: unknown) => {
    throw new Problem(`The rule file ${file} cannot be loaded: ${(error as Error).message}`);
  });
  const { default: single } = exported as { default?: unknown };
  const candidates = [single ?? []].flat();
  if (candidates.length === 0)
    throw new Problem(`The rule file ${file} has no default export.`, "Write: export default defineRule({ … })");
  return candidates.map((candidate) => {
    const wrong = faultOf(candidate as Partial<AnyRule>);
    const id = (candidate as Partial<AnyRule>)?.id;
    if (wrong) throw new Problem(`The rule ${id ? `"${id}" ` : ""}in ${file} is broken: ${wrong}.`);
    return candidate as AnyRule;
  });
}

/** What is wrong with a rule that nobody's compiler has seen. */
function faultOf(rule: Partial<AnyRule> | undefined): string | undefined {
  if (typeof rule !== "object" || rule === null) return "its default export is no rule; wrap it in defineRule({ … })";
  const text = (["id", "title", "why"] as const).find((key) => typeof rule[key] !== "string" || rule[key] === "");
  if (text) return `it has no ${text}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule.id!))
    return "its id should be lower-case words joined by hyphens, <service>-<resource>-<defect>";
  if (!SEVERITIES.includes(rule.severity as never)) return `its severity should be one of ${SEVERITIES.join(", ")}`;
  if (typeof rule.fix?.text !== "string") return "it has no fix.text";
  if (!rule.subject?.kind?.spec) return 'it has no subject; select a kind, such as bucket.with("encryption")';
  if (typeof rule.check !== "function") return "it has no check function";
  const entry = Object.entries(rule.context ?? {}).find(([, value]) => !isContext(value));
  return entry ? `its context "${entry[0]}" is neither a selection nor a fact` : undefined;
}

const isContext = (value: unknown) => {
  const { fact, kind } = (value ?? {}) as { fact?: string; kind?: { spec?: object } };
  return typeof fact === "string" || typeof kind?.spec === "object";
};

/**
 * The shipped rules and the user's own.
 * @throws {Problem} when two rules have one id
 */
export function withOwn(shipped: readonly AnyRule[], own: readonly AnyRule[]): readonly AnyRule[] {
  const ids = new Set(shipped.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  for (const { id } of own) {
    if (ids.has(id)) throw new Problem(`There are two rules with the id "${id}".`, "Give your own rule another id.");
    ids.add(id);
  }
  return [...shipped, ...own];
}

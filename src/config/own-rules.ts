import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type AnyRule, Problem } from "../model/index.ts";
import { faultOf } from "./own-rule-faults.ts";
import { holdsNone, type RuleFile, ruleFilesOf } from "./own-rule-files.ts";

export interface OwnRules {
  readonly rules: readonly AnyRule[];
  /** The files that they came from: where the clients of services are looked for that do not ship. */
  readonly files: readonly string[];
}

/** A path or package, and the folder that it is seen from. */
export interface NamedRules {
  readonly path: string;
  readonly from: string;
}

/**
 * Loads rules of the user's own from files, folders or packages.
 * @throws {Problem} naming the file and what is wrong with it
 */
export async function loadOwnRules(named: readonly NamedRules[]): Promise<OwnRules> {
  const { find, load } = await loader();
  const loaded = new Map<string, readonly AnyRule[]>();
  for (const { path, from } of named) {
    const files = ruleFilesOf(path, from, find);
    for (const file of files) if (!loaded.has(file.path)) loaded.set(file.path, await rulesIn(file, load));
    if (!files.some((file) => loaded.get(file.path)!.length > 0)) throw holdsNone(path);
  }
  return { rules: [...loaded.values()].flat(), files: [...loaded.keys()] };
}

interface Loader {
  readonly load: (file: string) => Promise<Record<string, unknown>>;
  /** The main file of a package that only ES modules may import. */
  readonly find: (name: string, from: string) => string | undefined;
}

// Rules are given this very library as "cloud-audit", so that they work in a repository without node_modules.
async function loader(): Promise<Loader> {
  const [{ createJiti }, library] = await Promise.all([import("jiti"), import("../index.ts")]);
  const virtualModules = { "cloud-audit": library };
  const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false, virtualModules });
  return {
    load: (file) => jiti.import(file),
    find: (name, from) => {
      const parentURL = pathToFileURL(join(from, "package.json"));
      const url = jiti.esmResolve(name, { parentURL, try: true });
      return url === undefined ? undefined : fileURLToPath(url);
    },
  };
}

async function rulesIn({ path, folder }: RuleFile, load: Loader["load"]): Promise<readonly AnyRule[]> {
  const exported = await load(path).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(`The rule file ${path} cannot be loaded: ${why}`);
  });
  const candidates = [defaultOf(exported) ?? []].flat();
  if (candidates.length > 0) return candidates.map((candidate) => sound(candidate as AnyRule, path));
  // In a folder, a file that exports other things than rules is there to help the rules beside it.
  const values = Object.values(exported);
  if (folder !== undefined && values.length > 0 && !values.some(isRule)) return [];
  throw new Problem(`The rule file ${path} has no default export.`, "Write: export default defineRule({ … })");
}

/** The default export, or what a CommonJS module exports as a whole. */
function defaultOf(exported: Record<string, unknown>): unknown {
  if ("default" in exported) return exported["default"];
  return isRule(exported) || Array.isArray(exported) ? exported : undefined;
}

const isRule = (value: unknown) => typeof value === "object" && value !== null && "id" in value && "check" in value;

function sound(rule: AnyRule, path: string): AnyRule {
  const wrong = faultOf(rule);
  const named = typeof rule?.id === "string" ? `"${rule.id}" ` : "";
  if (wrong) throw new Problem(`The rule ${named}in ${path} is broken: ${wrong}.`);
  return rule;
}

/**
 * The shipped rules and the user's own.
 * @throws {Problem} when two rules have one id
 */
export function withOwn(shipped: readonly AnyRule[], own: readonly AnyRule[]): readonly AnyRule[] {
  const ids = new Set(shipped.flatMap(namesOf));
  for (const id of own.flatMap(namesOf)) {
    if (ids.has(id)) throw new Problem(`There are two rules with the id "${id}".`, "Give your own rule another id.");
    ids.add(id);
  }
  return [...shipped, ...own];
}

const namesOf = ({ id, aliases = [] }: AnyRule): readonly string[] => [id, ...aliases];

import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { Problem } from "../model/index.ts";

/** Where rules of the user's own may be. */
export interface RuleFile {
  readonly path: string;
  /** The folder that was named, where it was found in one: beside rules there may be helpers. */
  readonly folder?: string;
}

const SCRIPT = /\.(ts|mts|mjs|js|cjs)$/;
const NOT_A_RULE = /(\.d\.[mc]?ts|\.(test|spec)\.\w+)$/;

/**
 * The files that a path stands for: itself, those of a folder, or the main one of a package.
 * @param find finds a package that only ES modules may import
 */
export function ruleFilesOf(
  path: string,
  from: string,
  find: (name: string, from: string) => string | undefined,
): RuleFile[] {
  const full = resolve(from, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found?.isFile()) return [{ path: full }];
  if (found?.isDirectory()) return filesBelow(full);
  const main = required(path, from) ?? find(path, from);
  if (main !== undefined) return [{ path: main }];
  throw new Problem(`No rules were found at "${path}": it is no file, no folder, and no installed package.`);
}

function required(name: string, from: string): string | undefined {
  try {
    return createRequire(join(from, "package.json")).resolve(name);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): RuleFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => SCRIPT.test(name) && !NOT_A_RULE.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !relative(folder, path).split(sep).includes("node_modules") && isFile(path))
    .sort();
  if (paths.length === 0) throw holdsNone(folder);
  return paths.map((path) => ({ path, folder }));
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export const holdsNone = (folder: string): Problem =>
  new Problem(`The folder ${folder} holds no rules (.ts, .mjs or .js files).`);

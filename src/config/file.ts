import { Problem } from "../model/index.ts";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { nearest } from "./nearest.ts";
import { CONFIG_KEYS, configFile, type ConfigFile, RULE_SETTING_KEYS } from "./schema.ts";

export const CONFIG_NAME = "cloud-audit.yaml";

/** A config file that was read, and how to name a place in it. */
export interface LoadedConfig {
  readonly path: string;
  readonly values: ConfigFile;
  /** `path:line` of a key or value: `cloud-audit.yaml:7`. */
  at(...keys: readonly PropertyKey[]): string;
}

/** The nearest cloud-audit.yaml in a folder or above it. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

/**
 * @throws {Problem} with file, line and the nearest valid key
 */
export function loadConfig(path: string, cwd: string): LoadedConfig {
  const full = resolve(cwd, path);
  const lines = new LineCounter();
  const document = parseDocument(readText(full, path), { lineCounter: lines, prettyErrors: false });
  const at = (...keys: readonly PropertyKey[]) => `${path}:${lineOf(document, lines, keys)}`;
  const broken = document.errors[0];
  if (broken)
    throw new Problem(`${path}:${lines.linePos(broken.pos[0]).line}: this is not valid YAML: ${broken.message}`);
  const parsed = configFile.safeParse(plain(document, path));
  if (parsed.success) return { path, values: parsed.data, at };
  throw explain(parsed.error.issues[0] as Issue, at);
}

/** The file's data. A key without a value is as good as none: what stood below it is commented out. */
function plain(document: Document, path: string): unknown {
  try {
    const data = (document.toJS() ?? {}) as unknown;
    if (typeof data !== "object" || Array.isArray(data)) return data;
    return Object.fromEntries(Object.entries(data as object).filter(([, value]) => value !== null));
  } catch (error) {
    // Aliases that lead nowhere, or to far too much.
    throw new Problem(`${path}: this is not valid YAML: ${(error as Error).message}`);
  }
}

function readText(full: string, path: string): string {
  try {
    return readFileSync(full, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(`The config file ${path} ${code === "ENOENT" ? "does not exist" : `cannot be read (${code})`}.`);
  }
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

function explain(issue: Issue, at: LoadedConfig["at"]): Problem {
  const { path } = issue;
  const name = path.map(String).join(".");
  // A rule's setting may be several things; of the reasons against each, the one that went deepest is what was meant.
  const deeper = issue.errors?.flat().find(({ code, path: inner }) => code === "unrecognized_keys" || inner.length > 0);
  if (deeper) return explain({ ...deeper, path: [...path, ...deeper.path] }, at);
  if (issue.code === "unrecognized_keys") return unknownKey(issue, at);
  if (issue.code === "invalid_union")
    return new Problem(
      `${at(...path)}: ${name} should be on, off, a severity, or a map of ${RULE_SETTING_KEYS.join(", ")}.`,
    );
  const wanted = issue.values ? `one of ${issue.values.join(", ")}` : (issue.expected ?? "something else");
  return new Problem(
    `${at(...path)}: ${name || "the file"} should be ${wanted === "object" || wanted === "record" ? "a map" : wanted}.`,
  );
}

function unknownKey({ path, keys = [] }: Issue, at: LoadedConfig["at"]): Problem {
  const key = keys[0]!;
  const known = path.length === 0 ? CONFIG_KEYS : RULE_SETTING_KEYS;
  const near = nearest(key, known);
  return new Problem(
    `${at(...path, key)}: there is no setting "${key}".`,
    near ? `Did you mean "${near}"?` : `Known: ${known.join(", ")}.`,
  );
}

function lineOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number {
  const parent = document.getIn(keys.slice(0, -1), true);
  const last = keys.at(-1);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
    : undefined;
  const node = (pair?.key ?? document.getIn(keys, true)) as { range?: readonly number[] } | undefined;
  return lines.linePos(node?.range?.[0] ?? 0).line;
}

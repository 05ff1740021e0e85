import type * as z from "zod/mini";
import { Problem } from "../model/index.ts";
import type { LoadedConfig } from "./file.ts";
import { nearest } from "./nearest.ts";

/** A list of maps in the config: how one is called, and what each of its keys should be. */
export interface EntryKind<T> {
  readonly list: "suppressions" | "gates";
  readonly one: string;
  readonly schema: z.ZodMiniType<T>;
  readonly keys: Readonly<Record<string, string>>;
}

export interface Placed<T> {
  readonly value: T;
  /** `path:line`. */
  readonly at: string;
}

/** @throws {Problem} with file, line, and what the entry lacks or has too much */
export function entriesOf<T>(config: LoadedConfig, kind: EntryKind<T>): readonly Placed<T>[] {
  const { list, one, schema } = kind;
  const given = config.values[list] ?? [];
  if (!Array.isArray(given)) throw new Problem(`${config.at(list)}: ${list} should be a list.`);
  return given.map((entry: unknown, i) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return { value: parsed.data, at: config.at(list, i) };
    if (typeof entry !== "object" || entry === null || Array.isArray(entry))
      throw new Problem(`${config.at(list, i)}: a ${one} should be a map of ${Object.keys(kind.keys).join(", ")}.`);
    throw explain(parsed.error.issues[0] as Issue, entry, kind, (...keys) => config.at(list, i, ...keys));
  });
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

function explain(
  { code, path, keys: extra }: Issue,
  entry: object,
  { one, keys }: EntryKind<unknown>,
  at: (...keys: readonly PropertyKey[]) => string,
): Problem {
  const known = Object.keys(keys);
  if (code === "unrecognized_keys") {
    const key = extra![0]!;
    const near = nearest(key, known);
    const hint = near ? `Did you mean "${near}"?` : `Known: ${known.join(", ")}.`;
    return new Problem(`${at(key)}: there is no setting "${key}" of a ${one}.`, hint);
  }
  const key = String(path[0]);
  if (!Object.hasOwn(entry, key))
    return new Problem(`${at()}: this ${one} has no ${key}.`, `It should be ${keys[key]}.`);
  return new Problem(`${at(key)}: ${path.map(String).join(".")} should be ${keys[key]}.`);
}

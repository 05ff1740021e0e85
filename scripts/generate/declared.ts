import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnyKind, AnyRule, Fact, Read } from "../../src/model/index.ts";
import { readsOf } from "../../src/plan/index.ts";

export const root = join(import.meta.dirname, "..", "..");

/** TypeScript files below a folder of the project, sorted, without generated indexes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("index.ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .sort();
}

export interface Exported<T> {
  readonly file: string;
  readonly name: string;
  readonly value: T;
}

async function exportsBelow(folder: string): Promise<Exported<unknown>[]> {
  const found: Exported<unknown>[] = [];
  // One after the other: jiti, which runs this, hands out half-made modules to parallel imports.
  for (const file of filesBelow(folder))
    for (const [name, value] of Object.entries((await import(join(root, file))) as object))
      found.push({ file, name, value });
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isKind = (value: unknown): value is AnyKind => isObject(value) && "spec" in value && "with" in value;
const isFact = (value: unknown): value is Fact<unknown> => isObject(value) && "fact" in value && "needs" in value;
const isRead = (value: unknown): value is Read => isObject(value) && "operation" in value && "service" in value;

function only<T>(all: readonly Exported<unknown>[], is: (value: unknown) => value is T): Exported<T>[] {
  return all.filter((one): one is Exported<T> => is(one.value));
}

/** Every kind, fact and single read that src/services declares. */
export async function declaredServices() {
  const all = await exportsBelow("src/services");
  return { kinds: only(all, isKind), facts: only(all, isFact), reads: only(all, isRead) };
}

/** Every rule that rules/ declares. */
export async function declaredRules(): Promise<Exported<AnyRule>[]> {
  const all = await exportsBelow("rules");
  return all.filter((one): one is Exported<AnyRule> => one.name === "default");
}

/** Every read that is declared anywhere in src/services. */
export async function declaredReads(): Promise<Read<never, unknown>[]> {
  const { kinds, reads } = await declaredServices();
  const planned = kinds.map(({ value: kind }) => [
    kind.spec.type,
    { kind, aspects: new Map(Object.entries(kind.spec.aspects)) },
  ]);
  return [...reads.map(({ value }) => value), ...readsOf({ rules: [], kinds: new Map(planned as never) })] as Read<
    never,
    unknown
  >[];
}

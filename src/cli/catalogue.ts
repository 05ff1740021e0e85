import { rules as shipped } from "../../rules/index.ts";
import { findConfig, loadConfig, type LoadedConfig } from "../config/file.ts";
import { dirname, relative, resolve } from "node:path";
import type { AnyRule } from "../model/index.ts";
import type { World } from "./world.ts";

export interface CatalogueFlags {
  readonly config?: string;
  readonly rules?: readonly string[];
}

/** The config in force, all rules that there are, and the files of the user's own. */
export interface Catalogue {
  readonly config: LoadedConfig | undefined;
  readonly rules: readonly AnyRule[];
  readonly ownFiles: readonly string[];
}

export async function catalogue(flags: CatalogueFlags, { cwd }: World): Promise<Catalogue> {
  const found = flags.config ?? findConfig(cwd);
  const config = found === undefined ? undefined : loadConfig(flags.config ?? relative(cwd, found), cwd);
  // Paths in the config are seen from where it lies, wherever the command runs.
  const home = dirname(resolve(cwd, config?.path ?? "."));
  const named = [
    ...(config?.values.customRules ?? []).map((path) => ({ path, from: home })),
    ...(flags.rules ?? []).map((path) => ({ path, from: cwd })),
  ];
  if (named.length === 0) return { config, rules: shipped, ownFiles: [] };
  const { loadOwnRules, withOwn } = await import("../config/own-rules.ts");
  const own = await loadOwnRules(named);
  return { config, rules: withOwn(shipped, own.rules), ownFiles: own.files };
}

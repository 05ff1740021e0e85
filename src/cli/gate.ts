import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LoadedConfig } from "../config/file.ts";
import { gatesOf } from "../config/gates.ts";
import { suppressionsOf } from "../config/suppressions.ts";
import { type AnyRule, type KnownFailure, Problem, type Severity } from "../model/index.ts";
import { readBaseline } from "../suppress/baseline-file.ts";
import type { Suppressions } from "../suppress/entry.ts";

export interface GateFlags {
  readonly failOn?: Severity | "never";
  readonly baseline?: string;
  readonly minCoverage?: number;
  readonly strictSuppressions?: boolean;
}

/** What makes a scan end well or not, beside severity and what is unknown. */
export interface Gate {
  readonly suppressions: Suppressions;
  /** Whether a fault of a suppression ends with exit code 2. */
  readonly strict: boolean;
  readonly baseline: readonly KnownFailure[] | undefined;
  /** Less than this percentage decided, and the exit code is 3, whatever --allow-unknown says. */
  readonly minCoverage: number;
  /** The config's own `failOn` of rules. A flag outranks the file: there are none beside --fail-on. */
  readonly gates: ReadonlyMap<string, Severity | "never">;
}

/** @throws {Problem} when the config or the baseline cannot be meant or read */
export function gateOf(
  flags: GateFlags,
  { config, rules }: { readonly config: LoadedConfig | undefined; readonly rules: readonly AnyRule[] },
  cwd: string,
): Gate {
  const gates = gatesOf(config, rules);
  return {
    suppressions: suppressionsOf(config, rules, cwd),
    strict: flags.strictSuppressions ?? false,
    baseline: flags.baseline === undefined ? undefined : readBaseline(textOf(flags.baseline, cwd), flags.baseline),
    minCoverage: flags.minCoverage ?? 0,
    gates: flags.failOn === undefined ? gates : new Map(),
  };
}

function textOf(path: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      `The baseline ${path} ${code === "ENOENT" ? "does not exist" : `cannot be read (${code})`}.`,
      `Write it: cloud-audit baseline write ${path}`,
    );
  }
}

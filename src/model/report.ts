import type { Finding, Gap, KnownFailure, Outcome } from "./finding.ts";
import type { Severity } from "./verdict.ts";
import type { AnyRule } from "./rule.ts";
import type { ScanStats } from "./stats.ts";

/** Everything that a reporter may say; a reporter is a pure function of it. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly scan: {
    readonly startedAt: Date;
    readonly finishedAt: Date;
    readonly source: "live" | "replay";
    readonly accounts: readonly string[];
    readonly regions: readonly string[];
    readonly calls: number;
    readonly rules: number;
    /** The scan was stopped before its end. */
    readonly interrupted: boolean;
    /** How it went, where it was measured. */
    readonly stats?: ScanStats;
  };
  readonly coverage: { readonly evaluated: number; readonly unknown: number; readonly percent: number };
  readonly summary: {
    readonly fail: Readonly<Record<Severity, number>>;
    readonly pass: number;
    readonly skip: number;
    readonly unknown: number;
    readonly suppressed: number;
  };
  /** Sorted: every failure, every unknown, and what else was asked for. */
  readonly findings: readonly Finding[];
  /** The outcomes that were asked for. */
  readonly show: ReadonlySet<Outcome>;
  readonly gaps: readonly Gap[];
  /** How the failures compare with a baseline, when one was given. */
  readonly baseline?: {
    /** Failures that it lists. */
    readonly known: number;
    /** What it lists and does not fail any more. */
    readonly fixed: readonly KnownFailure[];
    /** How many it lists of which this scan cannot tell: not looked at, or not decided. */
    readonly untold: number;
  };
  /** The rules that were evaluated, for reporters that list them. */
  readonly rules: readonly AnyRule[];
}

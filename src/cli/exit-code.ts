import { type Finding, type Report, SEVERITIES } from "../model/index.ts";
import { EXIT } from "./failure.ts";
import type { Settings } from "./settings.ts";

type Gated = Pick<Settings, "failOn" | "allowUnknown"> & {
  readonly gate: Pick<Settings["gate"], "gates" | "minCoverage">;
};

/** The contract's exit code: 1 outranks 3. A failure that the baseline lists is no reason for either. */
export function exitCode({ summary, findings, coverage }: Report, { failOn, allowUnknown, gate }: Gated): number {
  const gated = ({ outcome, known, ruleId, severity }: Finding) =>
    outcome === "fail" && !known && isAtLeast(severity, gate.gates.get(ruleId) ?? failOn);
  if (findings.some(gated)) return EXIT.failed;
  if (coverage.percent < gate.minCoverage) return EXIT.unknown;
  return summary.unknown > 0 && !allowUnknown ? EXIT.unknown : EXIT.good;
}

/** Whether a severity is the given one or worse. */
export const isAtLeast = (severity: Finding["severity"], least: Settings["failOn"]): boolean =>
  least !== "never" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

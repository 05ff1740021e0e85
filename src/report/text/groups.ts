import { type Outcome, SEVERITIES } from "../../model/index.ts";
import type { Shown } from "./shown.ts";

/** Findings of one rule, one severity and one outcome; at least one. */
export type Group = readonly [Shown, ...Shown[]];

/** How many of a group are shown to someone who did not ask for all. */
export const FEW = 10;

/** By severity, then in the order in which the rules first come. */
export function grouped(findings: readonly Shown[], outcome: Outcome): Group[] {
  const groups = new Map<string, [Shown, ...Shown[]]>();
  for (const finding of findings) {
    if (finding.outcome !== outcome) continue;
    const key = `${finding.severity} ${finding.ruleId}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const rank = ([{ severity }]: Group) => SEVERITIES.indexOf(severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

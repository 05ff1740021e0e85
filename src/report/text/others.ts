import type { Outcome } from "../../model/index.ts";
import type { Group } from "./groups.ts";
import { heading } from "./heading.ts";
import { ruler } from "./layout.ts";
import { resourceLines } from "./resources.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

const TITLES = { unknown: "Undecided", suppressed: "Suppressed", skip: "Does not apply", pass: "Passed" } as const;
const WORDS = { unknown: "UNKNOWN", suppressed: "SUPPR.", skip: "SKIP", pass: "PASS" } as const;

/** What else was asked for with --show, compactly. */
export function otherSections({ groups, scan }: ShownReport, style: Style): string[][] {
  return (["unknown", "suppressed", "skip", "pass"] as const).map((outcome) => {
    // Hundreds of undecided resources have one cause, which the gaps below tell once.
    const of = outcome === "unknown" && !style.verbose ? [] : groups[outcome];
    const block = (group: Group) => ["", ...compact(group, outcome, scan.accounts.length, style)];
    return of.length > 0 ? [ruler(TITLES[outcome], style), ...of.flatMap(block)] : [];
  });
}

function compact(group: Group, outcome: Exclude<Outcome, "fail">, accounts: number, style: Style): string[] {
  const { title, ruleId } = group.first;
  return [...heading(outcome, WORDS[outcome], title, ruleId, style), ...resourceLines(group, accounts, style)];
}

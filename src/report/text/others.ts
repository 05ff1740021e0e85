import type { Outcome } from "../../model/index.ts";
import { type Group, grouped } from "./groups.ts";
import { heading } from "./heading.ts";
import { ruler } from "./layout.ts";
import { resourceLines } from "./resources.ts";
import type { ShownReport } from "./shown.ts";
import type { Style } from "./style.ts";

const TITLES = { unknown: "Undecided", suppressed: "Suppressed", skip: "Does not apply", pass: "Passed" } as const;
const WORDS = { unknown: "UNKNOWN", suppressed: "SUPPR.", skip: "SKIP", pass: "PASS" } as const;

/** What else was asked for with --show, compactly. */
export function otherSections({ findings, scan }: ShownReport, style: Style): string[][] {
  return (["unknown", "suppressed", "skip", "pass"] as const).map((outcome) => {
    // Hundreds of undecided resources have one cause, which the gaps below tell once.
    const groups = outcome === "unknown" && !style.verbose ? [] : grouped(findings, outcome);
    const block = (group: Group) => ["", ...compact(group, outcome, scan.accounts.length, style)];
    return groups.length > 0 ? [ruler(TITLES[outcome], style), ...groups.flatMap(block)] : [];
  });
}

function compact(group: Group, outcome: Exclude<Outcome, "fail">, accounts: number, style: Style): string[] {
  const [{ title, ruleId }] = group;
  return [...heading(outcome, WORDS[outcome], title, ruleId, style), ...resourceLines(group, accounts, style)];
}

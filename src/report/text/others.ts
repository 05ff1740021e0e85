import type { Group } from "./groups.ts";
import { ruler } from "./layout.ts";
import { briefly } from "./rule-block.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

const TITLES = { unknown: "Undecided", suppressed: "Suppressed", skip: "Does not apply", pass: "Passed" } as const;
const WORDS = { unknown: "UNKNOWN", suppressed: "SUPPR.", skip: "SKIP", pass: "PASS" } as const;

/** What else was asked for with --show, compactly. */
export function otherSections({ groups, scan }: ShownReport, style: Style): string[][] {
  return (["unknown", "suppressed", "skip", "pass"] as const).map((outcome) => {
    // Hundreds of undecided resources have one cause, which the gaps below tell once.
    const of = outcome === "unknown" && !style.verbose ? [] : groups[outcome];
    const block = (group: Group) => ["", ...briefly(group, outcome, WORDS[outcome], scan.accounts.length, style)];
    return of.length > 0 ? [ruler(TITLES[outcome], style), ...of.flatMap(block)] : [];
  });
}

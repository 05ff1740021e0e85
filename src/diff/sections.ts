import type { JsonFinding } from "../report/json-schema.ts";
import type { Change, Diff, Entry } from "./compare.ts";

export interface Line {
  readonly finding: JsonFinding;
  readonly message: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The comparison in the order in which it is read. Empty sections are left out. */
export function sectionsOf(diff: Diff): readonly Section[] {
  return [
    { title: "New", lines: diff.new.map(entryLine) },
    { title: "Changed", lines: diff.changed.map(changeLine) },
    { title: "Undecided now", lines: diff.unknown.map(entryLine) },
    { title: "Untold: failed before, not looked at or not decided now", lines: diff.untold.map(plainLine) },
    { title: "Suppressed now", lines: diff.suppressed.map(plainLine) },
    { title: "Fixed", lines: diff.fixed.map(plainLine) },
  ].filter(({ lines }) => lines.length > 0);
}

/** `2 new, 1 fixed, …`; what there is none of is said of the first two only. */
export function totals(diff: Diff): string {
  const counts = [
    [diff.new.length, "new", true],
    [diff.fixed.length, "fixed", true],
    [diff.changed.length, "changed", false],
    [diff.unknown.length, "undecided now", false],
    [diff.suppressed.length, "suppressed now", false],
    [diff.untold.length, "untold", false],
  ] as const;
  return `${counts
    .filter(([n, , always]) => always || n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(", ")}.`;
}

const plainLine = (finding: JsonFinding): Line => ({ finding, message: finding.message });

const entryLine = ({ finding, was }: Entry): Line => ({
  finding,
  message: was ? `${finding.message} (was: ${was})` : finding.message,
});

function changeLine({ before, after }: Change): Line {
  const severity = before.severity === after.severity ? [] : [`${before.severity} became ${after.severity}`];
  const message =
    before.message === after.message ? [after.message] : [`"${before.message}" became "${after.message}"`];
  return { finding: after, message: [...severity, ...message].join("; ") };
}

import type { Report } from "../model/index.ts";
import { counted, grouped } from "./count.ts";
import { clipped, code, words } from "./markdown-text.ts";
import { REASONS } from "./reasons.ts";
import { type Merged, merged } from "./text/merged-gaps.ts";

/** As many as a reader takes in; the JSON report has them all. */
const MOST = 50;

/** What could not be read, why, and what that left undecided. */
export function gapLines({ gaps, scan }: Report): string[] {
  if (gaps.length === 0) return [];
  const all = merged(gaps);
  const left = all.length - MOST;
  return [
    "### Could not be read",
    "",
    "None of this counts as good.",
    "",
    ...all.slice(0, MOST).map((gap) => line(gap, scan.accounts.length)),
    ...(left > 0 ? [`- and ${grouped(left)} more, all of them with ${code("--format json")}`] : []),
    "",
  ];
}

function line(gap: Merged, accounts: number): string {
  const what = gap.service === "rule" ? `rule ${gap.operation}` : `${gap.service}:${gap.operation}`;
  const where = [named(gap.regions, "region"), ...(accounts > 1 ? [named(gap.accounts, "account")] : [])].join(" of ");
  const left = gap.resources === 0 ? "nothing could be listed" : `on ${counted(gap.resources, "resource")}`;
  const missing = gap.action ? ` Missing permission: ${code(clipped(gap.action, 200))}.` : "";
  const said = words(clipped(`${gap.code}: ${gap.message}`, 400));
  const undecided = `Leaves ${counted(gap.rules.size, "rule")} undecided, ${left}.`;
  return `- ${code(clipped(what, 200))} ${REASONS[gap.reason]} in ${where}.${missing} ${undecided} ${said}`;
}

const named = (names: ReadonlySet<string>, what: string) =>
  names.size <= 3
    ? [...names]
        .sort()
        .map((name) => words(clipped(name, 50)))
        .join(", ")
    : counted(names.size, what);

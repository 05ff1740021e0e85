import type { Gap, KnownFailure, Report } from "../../model/index.ts";
import { visible, visibleLines } from "../visible.ts";
import { grouped, type Groups } from "./groups.ts";
import { seen } from "./shown.ts";

export interface ShownReport extends Omit<Report, "findings" | "rules" | "show"> {
  readonly groups: Groups;
  /** Why a rule matters. */
  readonly why: (ruleId: string) => readonly string[];
}

/** What the text says of a report, nothing unseen in it. */
export function shownReport(report: Report, { verbose }: { verbose: boolean }): ShownReport {
  const { tool, scan, coverage, summary, findings, gaps, rules, baseline } = report;
  return {
    tool: seen(tool),
    scan: { ...scan, accounts: seen(scan.accounts), regions: seen(scan.regions) },
    coverage,
    summary,
    groups: grouped(findings, verbose),
    gaps: seen<readonly Gap[]>(gaps),
    ...(baseline && { baseline: { ...baseline, fixed: seen<readonly KnownFailure[]>(baseline.fixed) } }),
    why: (ruleId) => visibleLines(rules.find(({ id }) => visible(id) === ruleId)?.why ?? ""),
  };
}

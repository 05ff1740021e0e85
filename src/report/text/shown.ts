import type { Finding, Fix, Gap, References, Report } from "../../model/index.ts";
import { type Json, plain } from "../plain.ts";
import { visible, visibleData, visibleLines } from "../visible.ts";

/** What the text shows of a finding; nothing in it can steer a terminal. */
export interface Shown extends Omit<Finding, "evidence" | "fix" | "unread"> {
  readonly evidence: Readonly<Record<string, Json>>;
  readonly fix: { readonly text: readonly string[]; readonly command: string | undefined };
}

export interface ShownReport extends Omit<Report, "findings" | "rules"> {
  readonly findings: readonly Shown[];
  /** Why a rule matters, by its id. */
  readonly why: ReadonlyMap<string, readonly string[]>;
}

/** The report with every character that a person could not see made visible. All texts pass through here. */
export function shownReport({ tool, scan, coverage, summary, findings, gaps, rules }: Report): ShownReport {
  return {
    tool: seen(tool),
    scan: { ...scan, accounts: seen(scan.accounts), regions: seen(scan.regions) },
    coverage,
    summary,
    findings: findings.map(shown),
    gaps: seen<readonly Gap[]>(gaps),
    why: new Map(rules.map(({ id, why }) => [visible(id), visibleLines(why)])),
  };
}

function shown({
  ruleId,
  title,
  severity,
  outcome,
  resource,
  message,
  evidence,
  references,
  fix,
  fingerprint,
}: Finding) {
  return {
    ruleId: visible(ruleId),
    title: visible(title),
    severity,
    outcome,
    resource: seen(resource),
    message: visible(message.trim()),
    evidence: seen(plain(evidence)),
    references: seen<References>(references),
    fix: { text: visibleLines(fix.text), command: command(fix) },
    fingerprint,
  };
}

// The data is plain already: what comes out has the form of what went in.
const seen = <T>(data: T): T => visibleData(data as Json) as T;

/** The first command of a snippet, its continued lines joined. */
function command({ cli = "" }: Fix): string | undefined {
  const lines = cli.replace(/\s*\\\r?\n\s*/g, " ").split(/\r?\n/);
  const first = lines.map((line) => line.trim()).find((line) => line !== "" && !line.startsWith("#"));
  return first === undefined ? undefined : visible(first);
}

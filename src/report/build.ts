import type { Evaluation } from "../evaluate/index.ts";
import {
  type AnyRule,
  type Finding,
  type Gap,
  type Outcome,
  type Report,
  SEVERITIES,
  type Severity,
  UNLISTED,
} from "../model/index.ts";

export interface Ingredients {
  readonly version: string;
  readonly scan: Omit<Report["scan"], "rules">;
  readonly rules: readonly AnyRule[];
  readonly counts: readonly Evaluation["counts"][];
  /** Sorted; at least every failure and every unknown. */
  readonly findings: readonly Finding[];
  readonly show: ReadonlySet<Outcome>;
  readonly baseline?: Report["baseline"] | undefined;
}

/** Counts and gathers; a reporter only words it. */
export function buildReport({ version, scan, rules, counts, findings, show, baseline }: Ingredients): Report {
  const total = (outcome: keyof Evaluation["counts"]) => counts.reduce((sum, count) => sum + count[outcome], 0);
  const [fail, unknown, pass, skip] = [total("fail"), total("unknown"), total("pass"), total("skip")];
  const suppressed = findings.filter(({ outcome }) => outcome === "suppressed").length;
  // What is suppressed was decided: it failed.
  const evaluated = fail + pass + skip;
  return {
    tool: { name: "cloud-audit", version },
    scan: { ...scan, rules: rules.length },
    coverage: { evaluated, unknown, percent: percent(evaluated, evaluated + unknown) },
    summary: { fail: bySeverity(findings), pass, skip, unknown, suppressed },
    findings,
    show,
    gaps: gapsOf(findings),
    ...(baseline && { baseline }),
    rules,
  };
}

// 99.96 % is not 100 %: nobody should read it as "all".
const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10);

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { outcome, severity } of findings) if (outcome === "fail") counts[severity]++;
  return counts;
}

/** One gap for each thing that could not be read for one reason in one place. */
function gapsOf(findings: readonly Finding[]): readonly Gap[] {
  const gaps = new Map<string, { gap: Finding["unread"] & {}; rules: Set<string>; arns: Set<string> }>();
  for (const { unread, ruleId, resource } of findings) {
    if (!unread) continue;
    const { account, region, service, operation, code } = unread;
    const key = [account, region, service, operation, code].join(" ");
    const entry = gaps.get(key) ?? { gap: unread, rules: new Set(), arns: new Set() };
    gaps.set(key, entry);
    entry.rules.add(ruleId);
    if (resource.name !== UNLISTED) entry.arns.add(resource.arn);
  }
  return [...gaps]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { gap, rules, arns }]) => ({ ...gap, rules: [...rules].sort(), resources: arns.size }));
}

import { type Finding, type Outcome, OUTCOMES, SEVERITIES } from "../../model/index.ts";
import { type Shown, shown } from "./shown.ts";

/** How many of each are shown to someone who did not ask for all: of what is told in full, and in short. */
export const MANY = 10;
export const FEW = 4;

/** Findings of one rule, one severity and one outcome. */
export interface Group {
  readonly first: Shown;
  /** The first few, or all of them. */
  readonly some: readonly Shown[];
  readonly size: number;
}
export type Groups = Readonly<Record<Outcome, readonly Group[]>>;

/** By severity, then in the order in which the rules first come. Only what is to be shown is prepared for it. */
export function grouped(findings: readonly Finding[], verbose: boolean): Groups {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.outcome} ${finding.severity} ${finding.ruleId}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const all = [...groups.values()].sort(([a], [b]) => rank(a) - rank(b));
  const most = (i: number) => (verbose ? Infinity : i < MANY ? MANY : FEW);
  const of = (outcome: Outcome) =>
    all.filter(([first]) => first.outcome === outcome).map((one, i) => group(one, most(outcome === "fail" ? i : MANY)));
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome)])) as unknown as Groups;
}

const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);

const group = (findings: readonly [Finding, ...Finding[]], most: number): Group => ({
  first: shown(findings[0]),
  some: findings.slice(0, most).map(shown),
  size: findings.length,
});

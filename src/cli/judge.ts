import { type Account, type Finding, GLOBAL, Problem, type Report } from "../model/index.ts";
import { compareWithBaseline } from "../suppress/baseline.ts";
import type { Complaint, Scope, Suppressions } from "../suppress/entry.ts";
import { sorted } from "../suppress/sort.ts";
import { suppress } from "../suppress/suppress.ts";
import { visible } from "../report/visible.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

export interface Judged {
  /** Sorted. */
  readonly findings: readonly Finding[];
  readonly baseline: Report["baseline"];
  readonly complaints: readonly Complaint[];
}

/** What a person decided about findings before: suppressions first, then the baseline on what is left. */
export function judge(
  findings: readonly Finding[],
  accounts: readonly Account[],
  settings: Settings,
  now: Date,
): Judged {
  const { gate, all: rules } = settings;
  const scope = scopeOf(settings, accounts);
  const left = suppress(findings, gate.suppressions, { rules, scope, now });
  const compared = gate.baseline && compareWithBaseline(left.findings, gate.baseline, scope);
  return {
    findings: sorted(compared?.findings ?? left.findings),
    baseline: compared?.baseline,
    complaints: left.complaints,
  };
}

function scopeOf({ rules, flags }: Settings, accounts: readonly Account[]): Scope {
  const { rule, skipRule, service, framework, severity, region, tag, resume } = flags;
  // A scan that goes on has the regions that it was begun with.
  const begunWithRegions = resume !== undefined && accounts.some(({ allRegions }) => !allRegions);
  return {
    rules: new Set(rules.map(({ id }) => id)),
    accounts: accounts.map(({ id }) => id),
    regions: [GLOBAL, ...new Set(accounts.flatMap(({ regions }) => regions))],
    fewerRules: [rule, skipRule, service, framework, severity].some((flag) => flag !== undefined),
    fewerResources: begunWithRegions || [region, tag].some((flag) => flag !== undefined),
  };
}

/** Whether tags decide anything, so that they must be read. */
export const needsTags = ({ tags, gate: { suppressions } }: Settings): boolean =>
  tags.length > 0 || needTags(suppressions);

export const needTags = ({ tag, entries }: Suppressions): boolean =>
  tag !== undefined || entries.some((entry) => entry.tags !== undefined);

/**
 * Tells what is wrong with suppressions, where the report does not stand.
 * @throws {Problem} when that must not be
 */
export function complain(complaints: readonly Complaint[], { gate, flags }: Settings, { stderr }: World): void {
  if (complaints.length === 0 || (flags.quiet && !gate.strict)) return;
  for (const { at, message } of complaints) stderr.write(`cloud-audit: ${visible(`${at}: ${message}`)}\n`);
  if (gate.strict)
    throw new Problem(
      `${complaints.length === 1 ? "A suppression is" : `${complaints.length} suppressions are`} not as they should be (--strict-suppressions).`,
    );
}

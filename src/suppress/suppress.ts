import { type AnyRule, changed, type Finding, type Suppression } from "../model/index.ts";
import { complaintOf } from "./complaints.ts";
import type { Complaint, Entry, Scope, Suppressions } from "./entry.ts";
import { resourceMatcher, ruleIds } from "./match.ts";
import { readTag, type Tagged } from "./tag.ts";

export interface Context {
  /** All rules that there are, evaluated or not. */
  readonly rules: readonly AnyRule[];
  readonly scope: Scope;
  readonly now: Date;
}

/** An entry with what became of it. */
export interface Used {
  readonly entry: Entry;
  readonly ids: ReadonlySet<string>;
  readonly matches: (resource: Finding["resource"]) => boolean;
  readonly expired: boolean;
  /** Failures that it matches. */
  hits: number;
  /** It matches a failure that may not be suppressed. */
  forbidden: boolean;
}

/**
 * Failures that somebody accepted become `suppressed`; what is wrong with a suppression is said. Only failures: what
 * is unknown stays unknown, since nobody can accept what nobody has seen, and coverage must not rise by it.
 */
export function suppress(
  findings: readonly Finding[],
  { entries, never, tag }: Suppressions,
  context: Context,
): { readonly findings: readonly Finding[]; readonly complaints: readonly Complaint[] } {
  const used = entries.map((entry) => usedBy(entry, context));
  const byRule = new Map(context.rules.map(({ id }) => [id, used.filter(({ ids }) => ids.has(id))]));
  const matching = ({ ruleId, resource }: Finding) =>
    (byRule.get(ruleId) ?? []).filter(({ matches }) => matches(resource));
  // All are counted before any is applied: whether an entry is too broad is not known sooner.
  for (const finding of findings) if (finding.outcome === "fail") for (const one of matching(finding)) one.hits++;
  const tags = new Map<string, Complaint>();
  const result = findings.map((finding) => {
    if (finding.outcome !== "fail") return finding;
    const matched = matching(finding);
    const tagged = tagOf(finding, tag, context);
    if (tagged && "kind" in tagged) tags.set(tagged.at, tagged);
    if (never.has(finding.ruleId)) {
      for (const one of matched) one.forbidden = true;
      return finding;
    }
    return decided(finding, matched, tagged);
  });
  const complaints = used.flatMap((one) => complaintOf(one, findings, context) ?? []);
  return { findings: result, complaints: [...complaints, ...tags.values()] };
}

function usedBy(entry: Entry, { rules, now }: Context): Used {
  const today = now.toISOString().slice(0, 10);
  const expired = entry.expires !== undefined && entry.expires < today;
  const matches = resourceMatcher(entry);
  return { entry, ids: ruleIds(entry.rule, rules), matches, expired, hits: 0, forbidden: false };
}

export const isOverBroad = ({ entry: { maxMatches = Infinity }, hits }: Used): boolean => hits > maxMatches;

function tagOf(finding: Finding, key: string | undefined, { rules }: Context): Tagged | undefined {
  const { tags } = finding.resource;
  return key !== undefined && Object.hasOwn(tags, key) ? readTag(tags[key]!, key, finding, rules) : undefined;
}

/** The first that holds suppresses; where none does any more, the failure says so. */
function decided(finding: Finding, matched: readonly Used[], tagged: Tagged | undefined): Finding {
  const holds = matched.find((one) => !one.expired && !isOverBroad(one));
  const byTag = tagged && "ids" in tagged && tagged.ids.has(finding.ruleId) ? tagged.suppression : undefined;
  const suppression = holds ? suppressionOf(holds.entry) : byTag;
  if (suppression) return changed(finding, { outcome: "suppressed", suppression });
  const [lost] = matched;
  return lost ? changed(finding, { message: `${finding.message.replace(/\.$/, "")}; ${why(lost)}` }) : finding;
}

const why = ({ entry: { at, expires, maxMatches }, expired }: Used) =>
  expired
    ? `its suppression expired on ${expires} (${at})`
    : `its suppression matches more than ${maxMatches} failures, and holds for none (${at})`;

const suppressionOf = ({ reason, owner, expires, at }: Entry): Suppression => ({
  reason,
  ...(owner !== undefined && { owner }),
  ...(expires !== undefined && { expires }),
  from: at,
});

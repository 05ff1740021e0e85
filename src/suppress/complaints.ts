import { globMatcher, isGlob } from "../config/glob.ts";
import { nearest } from "../config/nearest.ts";
import { type Finding, UNLISTED } from "../model/index.ts";
import type { Complaint, Entry, Scope } from "./entry.ts";
import type { Context, Used } from "./suppress.ts";

/** The gravest thing that is wrong with an entry. */
export function complaintOf(used: Used, findings: readonly Finding[], context: Context): Complaint | undefined {
  const { entry, ids, expired, hits, forbidden } = used;
  const { rule, expires, maxMatches = Infinity, at } = entry;
  const say = (kind: Complaint["kind"], message: string): Complaint => ({ kind, at, message });
  if (ids.size === 0) return say("misspelt", noRule(rule, context));
  if (expired) return say("expired", `this suppression expired on ${expires}${again(hits)}.`);
  if (hits > maxMatches)
    return say(
      "over-broad",
      `this suppression matches ${hits} failures, maxMatches is ${maxMatches}: it holds for none.`,
    );
  if (forbidden) return say("forbidden", `failures of "${rule}" are never suppressed (neverSuppress).`);
  if (hits === 0 && isTellable(used, findings, context.scope))
    return say("unused", `this suppression is unused: it matches no failure of "${rule}"${unlessTags(entry)}.`);
  return undefined;
}

const unlessTags = ({ tags }: Entry) => (tags ? ", among resources whose tags could be read" : "");

const again = (hits: number) => (hits > 0 ? `; ${hits === 1 ? "1 failure fails" : `${hits} failures fail`} again` : "");

function noRule(rule: string, { rules }: Context): string {
  if (isGlob(rule)) return `no rule matches "${rule}".`;
  const near = nearest(
    rule,
    rules.map(({ id }) => id),
  );
  return `there is no rule "${rule}".${near ? ` Did you mean "${near}"?` : ""}`;
}

/** Whether the scan could have seen what the entry is for, all of it: else its silence says nothing. */
function isTellable({ entry, ids, matches }: Used, findings: readonly Finding[], scope: Scope): boolean {
  const undecided = ({ outcome, ruleId, resource }: Finding) =>
    outcome === "unknown" && ids.has(ruleId) && (resource.name === UNLISTED || matches(resource));
  const evaluated = !scope.fewerRules || [...ids].every((id) => scope.rules.has(id));
  return evaluated && !scope.fewerResources && reaches(entry, scope) && !findings.some(undecided);
}

function reaches({ account, region, resource = "" }: Entry, { accounts, regions }: Scope): boolean {
  const [, , , arnRegion, arnAccount] = resource.startsWith("arn:") ? resource.split(":") : [];
  const within = (pattern: string | undefined, known: readonly string[]) =>
    !pattern || known.some(globMatcher(pattern));
  return (
    within(account, accounts) && within(region, regions) && within(arnAccount, accounts) && within(arnRegion, regions)
  );
}

import { GLOBAL, UNLISTED } from "../model/index.ts";
import type { JsonFinding, JsonReport } from "../report/json-schema.ts";

/** Whether the new report cannot tell what became of an old failure. */
export function undecidedNow(old: JsonReport, recent: JsonReport): (failure: JsonFinding) => boolean {
  const unknown = recent.findings.filter(({ outcome }) => outcome === "unknown");
  const pairs = new Set(unknown.map(({ ruleId, resource }) => `${ruleId} ${resource.arn}`));
  const unlisted = unknown.filter(({ resource }) => resource.name === UNLISTED);
  const places = new Set(unlisted.map(({ ruleId, resource }) => place(ruleId, resource.account, resource.region)));
  const anywhere = new Set(unlisted.map(({ ruleId, resource }) => place(ruleId, resource.account, "")));
  // How many rules a report evaluated is told, not which: one that is silent now may be one of those that are gone.
  const seen = new Set(recent.findings.map(({ ruleId }) => ruleId));
  const fewer = recent.scan.rules < old.scan.rules;
  return ({ ruleId, resource: { account, region, arn } }) =>
    pairs.has(`${ruleId} ${arn}`) ||
    places.has(place(ruleId, account, region)) ||
    places.has(place(ruleId, account, GLOBAL)) ||
    (region === GLOBAL && anywhere.has(place(ruleId, account, ""))) ||
    !recent.scan.accounts.includes(account) ||
    (region !== GLOBAL && !recent.scan.regions.includes(region)) ||
    (fewer && !seen.has(ruleId)) ||
    // Undecided ones were left out of the report: any of its silence may be one.
    recent.summary.unknown > unknown.length;
}

const place = (ruleId: string, account: string, region: string) => `${ruleId} ${account} ${region}`;

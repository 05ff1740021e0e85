import { changed, type Finding, GLOBAL, type KnownFailure, type Report, UNLISTED } from "../model/index.ts";
import { knownFailure } from "./baseline-file.ts";
import type { Scope } from "./entry.ts";

/**
 * Marks the failures that a baseline lists, and tells what it lists and does not fail any more. "Fixed" is said only
 * of what was looked at and decided: the resource is good now, or gone.
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: readonly KnownFailure[],
  scope: Scope,
): { readonly findings: readonly Finding[]; readonly baseline: NonNullable<Report["baseline"]> } {
  const listed = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const marked = findings.map((finding) =>
    finding.outcome === "fail" && listed.has(finding.fingerprint) ? changed(finding, { known: true }) : finding,
  );
  const still = new Set(
    findings.flatMap(({ outcome, fingerprint }) =>
      outcome === "fail" || outcome === "suppressed" ? [fingerprint] : [],
    ),
  );
  const gone = baseline.filter(({ fingerprint }) => !still.has(fingerprint));
  const isUndecided = undecidedIn(findings);
  const fixed = gone.filter((one) => isInScope(one, scope) && !isUndecided(one));
  const known = marked.filter(({ known }) => known).length;
  return { findings: marked, baseline: { known, fixed, untold: gone.length - fixed.length } };
}

const isInScope = ({ ruleId, account, region }: KnownFailure, scope: Scope) =>
  !scope.fewerResources &&
  scope.rules.has(ruleId) &&
  scope.accounts.includes(account) &&
  (region === GLOBAL || scope.regions.includes(region));

/** Whether a failure's rule could not be decided on its resource, or its resource not be listed. */
function undecidedIn(findings: readonly Finding[]): (failure: KnownFailure) => boolean {
  const pairs = new Set<string>();
  const places = new Set<string>();
  for (const finding of findings) {
    if (finding.outcome !== "unknown") continue;
    const { ruleId, account, region, arn } = knownFailure(finding);
    pairs.add(`${ruleId} ${arn}`);
    if (finding.resource.name === UNLISTED) places.add(`${ruleId} ${account} ${region}`);
  }
  return ({ ruleId, account, region, arn }) =>
    pairs.has(`${ruleId} ${arn}`) ||
    [region, GLOBAL].some((place) => places.has(`${ruleId} ${account} ${place}`)) ||
    // What is listed once for all regions may lie in any.
    (region === GLOBAL && [...places].some((place) => place.startsWith(`${ruleId} ${account} `)));
}

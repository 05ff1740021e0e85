import { type Finding, SEVERITIES } from "../../model/index.ts";
import { notificationKinds, notifications } from "./notifications.ts";
import type { SarifRule } from "./rules.ts";
import { type Context, type Result, resultOf } from "./result.ts";

/** GitHub keeps this many results a run, and says nothing about the rest. */
const MOST = 5_000;

/** The outcomes that are results, those first that must not be cut off. What passed or does not apply is none. */
const RESULTS: readonly string[] = ["fail", "unknown", "suppressed"];

export interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[]; readonly [key: string]: unknown } };
  readonly results: readonly Result[];
  readonly [key: string]: unknown;
}

/** All of one account. The slash at the end of its id makes what stands before it the category of the upload. */
export function runOf(account: string, findings: readonly Finding[], context: Context): Run {
  const { tool, scan } = context.report;
  const all = findings.filter(({ outcome }) => RESULTS.includes(outcome)).sort(worstFirst);
  const kept = all.slice(0, MOST);
  const said = notifications(account, context, all.length - kept.length);
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        rules: context.rules.rules,
        notifications: notificationKinds(said),
      },
    },
    automationDetails: { id: `cloud-audit/${account}/` },
    invocations: [
      {
        executionSuccessful: said.every(({ level }) => level !== "error") && all.every(decided),
        startTimeUtc: scan.startedAt.toISOString(),
        endTimeUtc: scan.finishedAt.toISOString(),
        toolExecutionNotifications: said,
      },
    ],
    results: suppressions(
      kept,
      kept.map((finding) => resultOf(finding, context)),
    ),
  };
}

const decided = ({ outcome }: Finding) => outcome !== "unknown";

const worstFirst = (a: Finding, b: Finding) =>
  RESULTS.indexOf(a.outcome) - RESULTS.indexOf(b.outcome) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

// SARIF wants the property on all results of a run or on none.
function suppressions(findings: readonly Finding[], results: readonly Result[]): readonly Result[] {
  if (!findings.some(({ outcome }) => outcome === "suppressed")) return results;
  return results.map((result, i) => ({ ...result, suppressions: suppressionsOf(findings[i]!) }));
}

function suppressionsOf({ outcome, suppression }: Finding) {
  if (outcome !== "suppressed") return [];
  const { reason = "Suppressed in the configuration of cloud-audit.", owner, expires, from } = suppression ?? {};
  const properties = { ...(owner !== undefined && { owner }), ...(expires !== undefined && { expires }), from };
  return [{ kind: "external", status: "accepted", justification: reason, ...(from && { properties }) }];
}

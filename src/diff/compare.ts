import type { JsonFinding, JsonReport } from "../report/json-schema.ts";
import { doubts } from "./doubts.ts";
import { undecidedNow } from "./undecided.ts";

type Outcome = JsonFinding["outcome"];

/** A finding, and what its rule said of its resource in the other report. */
export interface Entry {
  readonly finding: JsonFinding;
  /** Absent where the old report says nothing of it. */
  readonly was?: Outcome;
}

export interface Change {
  readonly before: JsonFinding;
  readonly after: JsonFinding;
}

/** What became of the failures between two reports. */
export interface Diff {
  readonly new: readonly Entry[];
  readonly fixed: readonly JsonFinding[];
  /** Failures in both, with another severity or message. */
  readonly changed: readonly Change[];
  /** Findings of the new report that the old one had decided, or did not know. */
  readonly unknown: readonly Entry[];
  /** Old failures that somebody accepted since. */
  readonly suppressed: readonly JsonFinding[];
  /** Old failures of which the new report cannot tell: their resource was not listed, not decided or not looked at. */
  readonly untold: readonly JsonFinding[];
  /** What the reports do not hold, and what that makes doubtful. */
  readonly notes: readonly string[];
}

/** Compares by fingerprint. Nothing counts as fixed that the new report does not look at or could not decide. */
export function compare(old: JsonReport, recent: JsonReport): Diff {
  const before = indexed(old.findings);
  const after = indexed(recent.findings);
  const isUntold = undecidedNow(old, recent);
  const gone = old.findings.filter(
    (finding) => finding.outcome === "fail" && after.get(finding.fingerprint)?.outcome !== "fail",
  );
  const isSuppressed = ({ fingerprint }: JsonFinding) => after.get(fingerprint)?.outcome === "suppressed";
  const left = gone.filter((finding) => !isSuppressed(finding));
  const [untold, fixed] = [left.filter(isUntold), left.filter((finding) => !isUntold(finding))];
  const pairs = new Map(old.findings.map((finding) => [pairOf(finding), finding.outcome]));
  const entry = (finding: JsonFinding): Entry => {
    const was = before.get(finding.fingerprint)?.outcome ?? pairs.get(pairOf(finding));
    return { finding, ...(was && { was }) };
  };
  const turned = (to: Outcome) =>
    recent.findings
      .filter(({ outcome, fingerprint }) => outcome === to && before.get(fingerprint)?.outcome !== to)
      .map(entry);
  return {
    new: turned("fail"),
    fixed,
    changed: changes(before, recent.findings),
    unknown: turned("unknown"),
    suppressed: gone.filter(isSuppressed),
    untold,
    notes: doubts(old, recent),
  };
}

const indexed = (findings: readonly JsonFinding[]) =>
  new Map(findings.map((finding) => [finding.fingerprint, finding] as const));

// A failure may have a sub-key in its fingerprint, where what is unknown or passes has none.
const pairOf = ({ ruleId, resource }: JsonFinding) => `${ruleId} ${resource.arn}`;

function changes(before: ReadonlyMap<string, JsonFinding>, findings: readonly JsonFinding[]): readonly Change[] {
  return findings.flatMap((after) => {
    const earlier = before.get(after.fingerprint);
    if (earlier?.outcome !== "fail" || after.outcome !== "fail") return [];
    const same = earlier.severity === after.severity && earlier.message === after.message;
    return same ? [] : [{ before: earlier, after }];
  });
}

import type { Identity } from "./identity.ts";
import type { Fix, References } from "./rule.ts";
import type { UnreadDetail } from "./unread.ts";
import type { Evidence, Severity } from "./verdict.ts";

export const OUTCOMES = ["fail", "unknown", "pass", "skip", "suppressed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One rule's answer about one resource. */
export interface Finding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly resource: Identity;
  readonly message: string;
  readonly evidence: Evidence;
  readonly references: References;
  readonly fix: Fix;
  /** Hex digest of rule id, ARN and sub-key: the same over scans, machines and versions. */
  readonly fingerprint: string;
  /** Why it is unknown. */
  readonly unread?: UnreadDetail;
  /** Why it is suppressed. */
  readonly suppression?: Suppression;
  /** A failure that the baseline lists: reported, but not new. */
  readonly known?: true;
  /** The line of infrastructure code that made the resource so, where `--source` knows it. */
  readonly source?: CodeLine;
}

/** The finding, differing in some of it. Its words stand behind it until somebody reads them: spreading loses them. */
export function changed(finding: Finding, change: Partial<Finding>): Finding {
  return Object.assign(Object.create(Object.getPrototypeOf(finding) as object) as Finding, finding, change);
}

/** A line of infrastructure code. */
export interface CodeLine {
  /** Relative, with slashes. */
  readonly file: string;
  /** From 1, as the column. */
  readonly line: number;
  readonly column?: number;
  /** What the tool of the code calls it: `module.shop.aws_s3_bucket.logs`, `shop/Logs`. */
  readonly address: string;
}

/** Somebody's decision to live with a failure. */
export interface Suppression {
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which it holds: `2027-03-31`. */
  readonly expires?: string;
  /** Where it is written: `cloud-audit.yaml:7`, `tag cloud-audit:ignore`. */
  readonly from: string;
}

/** A failure as a baseline remembers it. */
export interface KnownFailure {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly account: string;
  readonly region: string;
  readonly arn: string;
}

/** The name of what a list call would have named, had it been answered. */
export const UNLISTED = "(not listed)";

/** One thing that could not be read, and what that left undecided. */
export interface Gap extends UnreadDetail {
  readonly rules: readonly string[];
  /** How many known resources have an unknown verdict because of it; 0 where it kept them from being listed. */
  readonly resources: number;
}

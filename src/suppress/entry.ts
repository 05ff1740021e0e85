/** A suppression as reviewed code: which failures are accepted, and why. All patterns are anchored globs. */
export interface Entry {
  /** Id, earlier id or glob. */
  readonly rule: string;
  /** A pattern that begins with `arn:` is matched against the ARN, any other against the name. */
  readonly resource?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** Patterns of values by key; the resource must have all of them. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly reason: string;
  readonly owner?: string | undefined;
  /** The last day on which it holds, in UTC: `2027-03-31`. */
  readonly expires?: string | undefined;
  /** More failures than this, and it holds for none of them. */
  readonly maxMatches?: number | undefined;
  /** Where it is written: `cloud-audit.yaml:7`. */
  readonly at: string;
}

/** All that the config says on what may be suppressed. */
export interface Suppressions {
  readonly entries: readonly Entry[];
  /** Ids of rules whose failures are never suppressed. */
  readonly never: ReadonlySet<string>;
  /** The key of tags by which a resource suppresses; absent: none does. */
  readonly tag?: string | undefined;
}

/** Something that is wrong with a suppression, for those who review it. */
export interface Complaint {
  readonly kind: "unused" | "misspelt" | "expired" | "over-broad" | "forbidden";
  /** File and line, or the resource whose tag it is. */
  readonly at: string;
  readonly message: string;
}

/** What the scan looked at: whether silence means anything. */
export interface Scope {
  /** Ids of the rules that were evaluated. */
  readonly rules: ReadonlySet<string>;
  readonly accounts: readonly string[];
  /** With `global`. */
  readonly regions: readonly string[];
  /** Flags chose some of the rules. */
  readonly fewerRules: boolean;
  /** Flags chose some of the resources. */
  readonly fewerResources: boolean;
}

import type { Collection } from "./collection.ts";
import type { Fact } from "./fact.ts";
import type { Selection } from "./kind.ts";
import type { Severity, Verdict } from "./verdict.ts";

/** Ids of the controls that a rule decides, by framework; `docs` are links. */
export interface References {
  readonly fsbp?: readonly string[];
  /** CIS AWS Foundations Benchmark, by its version: `{ "5.0": ["2.2.3"] }`. */
  readonly cis?: Readonly<Record<string, readonly string[]>>;
  readonly wellArchitected?: readonly string[];
  readonly docs: readonly string[];
}

/** How to mend what the rule finds. Snippets are meant to be pasted and adapted. */
export interface Fix {
  readonly text: string;
  readonly cli?: string;
  readonly terraform?: string;
  readonly cloudformation?: string;
}

/** What a schema library must offer for rule options; a zod schema does. */
export interface OptionsSchema<O> {
  safeParse(value: unknown): { success: true; data: O } | { success: false; error: { issues: readonly OptionIssue[] } };
}
export interface OptionIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The type that it should have, where that is what is wrong. */
  readonly expected?: string;
  /** Names that the schema does not know, where that is what is wrong. */
  readonly keys?: readonly string[];
}

export type ContextSpec = Readonly<Record<string, Selection<any> | Fact<any>>>;
export type Context<C> = {
  readonly [K in keyof C]: C[K] extends Fact<infer T> ? T : C[K] extends Selection<infer T> ? Collection<T> : never;
};

/** What a check may know beside its subject: its context, the clock and its options. */
export type Surroundings<C, O> = Context<C> & {
  /** The moment the data was read. */
  readonly now: Date;
  readonly options: O;
};

/** A short situation in words, shown by `explain`. */
export interface Examples {
  readonly pass: string;
  readonly fail: string;
}

/** Where infrastructure code sets what a rule judges, so that `--source` finds the very line. */
export interface Concerns {
  /** The property of the subject's CloudFormation type: `VersioningConfiguration`, `Environment.Variables`. */
  readonly cloudformation?: string;
  /**
   * Terraform's resource type and attribute, the likeliest first: `aws_s3_bucket_versioning.versioning_configuration`.
   * A type other than the subject's own is one that belongs to it; `[type=ingress]` takes some of them only.
   */
  readonly terraform?: readonly string[];
}

export interface RuleSpec<Subject, C extends ContextSpec, O> {
  /** `<service>-<resource>-<defect>`; lives for ever. */
  readonly id: string;
  /** Earlier ids of the same rule; they keep working everywhere. */
  readonly aliases?: readonly string[];
  /** The defect in one sentence, without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** What can happen to someone who leaves it so. */
  readonly why: string;
  readonly fix: Fix;
  readonly references: References;
  readonly concerns?: Concerns;
  readonly examples: Examples;
  readonly subject: Selection<Subject>;
  readonly context?: C;
  /** Thresholds that a team may argue about; every one has a default. */
  readonly options?: OptionsSchema<O>;
  readonly check: (subject: Subject, surroundings: Surroundings<C, O>) => Verdict;
}

export type AnyRule = RuleSpec<any, any, any>;

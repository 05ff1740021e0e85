/** A policy as JSON holds it, with "one or a list" made a list and names made plain. */
export interface Policy {
  readonly statements: readonly Statement[];
}

export interface Statement {
  /** Position in the document, from 0: what names a statement without a Sid. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly principals: Principals;
  readonly actions: Globs;
  readonly resources: Globs;
  readonly conditions: readonly Condition[];
}

/** Principal, or NotPrincipal when `not`. */
export interface Principals {
  readonly not: boolean;
  readonly who: readonly Principal[];
}

/** One principal as written; type `*` is the bare `"Principal": "*"`, which takes in services as well. */
export interface Principal {
  readonly type: "*" | "AWS" | "Service" | "Federated" | "CanonicalUser";
  readonly value: string;
}

/** Action or Resource; all but these when `not`. */
export interface Globs {
  readonly not: boolean;
  readonly patterns: readonly string[];
}

export interface Condition {
  readonly operator: Operator;
  /** As written; IAM compares keys without regard to case. */
  readonly key: string;
  /** One of them is enough. */
  readonly values: readonly string[];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export interface Operator {
  readonly written: string;
  /** The comparison without its negation: `StringNotLike` is a negated StringLike. */
  readonly test: Test;
  readonly negated: boolean;
  readonly ifExists: boolean;
  /** ForAllValues or ForAnyValue. */
  readonly set?: "all" | "any";
}

export type Test =
  | "StringEquals"
  | "StringEqualsIgnoreCase"
  | "StringLike"
  | "NumericEquals"
  | "NumericLessThan"
  | "NumericLessThanEquals"
  | "NumericGreaterThan"
  | "NumericGreaterThanEquals"
  | "DateEquals"
  | "DateLessThan"
  | "DateLessThanEquals"
  | "DateGreaterThan"
  | "DateGreaterThanEquals"
  | "Bool"
  | "BinaryEquals"
  | "IpAddress"
  | "ArnLike"
  | "Null";

/** A policy that cannot be understood. What depends on it is unknown: it must never be read as "grants nothing". */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}

/** How people find a statement: its Sid, or its place counted from 1. */
export function label({ sid, index }: Pick<Statement, "sid" | "index">): string {
  return sid === undefined || sid === "" ? `statement ${index + 1}` : sid;
}

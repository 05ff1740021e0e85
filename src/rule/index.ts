/**
 * A rule author's whole API: the declaration, the three verdicts, and `z` for options.
 * The fourth verdict, `unknown`, belongs to the engine alone.
 */
import type { AnyRule, ContextSpec, Evidence, RuleSpec, Severity, Verdict } from "../model/index.ts";

export type { Severity, Verdict };
export * as z from "zod/mini";

/** A rule of any subject, context and options. */
export type Rule = AnyRule;

/** Declares a rule. It only fixes the types: the object comes back as it is. */
export function defineRule<Subject, const C extends ContextSpec = {}, O = {}>(
  rule: RuleSpec<Subject, C, O>,
): RuleSpec<Subject, C, O> {
  return rule;
}

/** The resource is as it should be. */
export const pass: Verdict = { outcome: "pass" };

/** The rule does not apply to this resource, and why. */
export const skip = (message: string): Verdict => ({ outcome: "skip", message });

/**
 * The resource has the defect.
 * @param message what is wrong with this very resource, naming what decided it
 * @param evidence the facts behind it, plain data by name
 * @param also `key` tells apart several findings of one rule on a resource; `severity` where this case differs
 */
export const fail = (
  message: string,
  evidence: Evidence = {},
  also: { key?: string; severity?: Severity } = {},
): Verdict => ({
  outcome: "fail",
  message,
  evidence,
  ...also,
});

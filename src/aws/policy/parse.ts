import { PolicyError, type Condition, type Globs, type Policy, type Principal, type Statement } from "./document.ts";
import { parseOperator } from "./operator.ts";
import { type RawPrincipals, type RawStatement, statementsIn } from "./raw.ts";

/**
 * Reads a resource policy from its JSON text or from the parsed object.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws {PolicyError} for what is no such policy: text cut off, an unknown element or operator, no principal
 */
export function parsePolicy(policy: unknown): Policy {
  return { statements: statementsIn(policy).map(toStatement) };
}

/**
 * Reads a policy that a user, group or role holds. It names no principal: it speaks of its holder, for which `*`
 * stands here.
 * @throws {PolicyError}
 */
export function parseIdentityPolicy(policy: unknown): Policy {
  return { statements: statementsIn(policy).map((raw, index) => toStatement({ ...raw, Principal: "*" }, index)) };
}

function toStatement(raw: RawStatement, index: number): Statement {
  const principal = either("Principal", raw.Principal, raw.NotPrincipal);
  const actions = globs("Action", raw.Action, raw.NotAction);
  // Some services (ECR) leave Resource out: the policy's own resource is meant.
  const resources =
    raw.Resource === undefined && raw.NotResource === undefined
      ? { not: false, patterns: ["*"] }
      : globs("Resource", raw.Resource, raw.NotResource);
  return {
    index,
    ...(raw.Sid === undefined ? {} : { sid: raw.Sid }),
    effect: raw.Effect,
    principals: { not: principal.not, who: toPrincipals(principal.value) },
    actions,
    resources,
    conditions: toConditions(raw.Condition),
  };
}

function either<T>(name: string, value: T | undefined, not: T | undefined): { not: boolean; value: T } {
  if (value !== undefined && not === undefined) return { not: false, value };
  if (not !== undefined && value === undefined) return { not: true, value: not };
  throw new PolicyError(`not a resource policy: a statement needs ${name} or Not${name}, one of the two`);
}

function globs(name: string, value: readonly string[] | undefined, not: readonly string[] | undefined): Globs {
  const chosen = either(name, value, not);
  return { not: chosen.not, patterns: chosen.value };
}

function toPrincipals(raw: RawPrincipals): Principal[] {
  if (raw === "*") return [{ type: "*", value: "*" }];
  return [...raw].flatMap(([type, values]) => values.map((value) => ({ type, value })));
}

function toConditions(raw: RawStatement["Condition"]): Condition[] {
  return [...raw].flatMap(([operator, keys]) =>
    [...keys].map(([key, values]) => ({ operator: parseOperator(operator), key, values })),
  );
}

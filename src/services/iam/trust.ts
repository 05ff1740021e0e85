import { access, type Grant, parsePolicy, type Policy } from "../../aws/policy/index.ts";
import type { Condition, Principal, Statement } from "../../aws/policy/document.ts";
import { covers, foldCase, only } from "../../aws/policy/globs.ts";
import { stops } from "../../aws/policy/who.ts";
import type { Resource } from "../../model/index.ts";
import type { Role } from "./authorization.ts";
import { notTold } from "./document.ts";

const parsed = new WeakMap<object, Policy>();

/**
 * A role's trust policy.
 * @throws {Unread} when IAM gave none
 * @throws {PolicyError} when it is no policy
 */
export function trustOf(role: Resource<Role>): Policy {
  const known = parsed.get(role);
  if (known) return known;
  if (role.AssumeRolePolicyDocument === undefined)
    throw notTold(role.account, `IAM gave no trust policy of the role ${role.name}`);
  const policy = parsePolicy(role.AssumeRolePolicyDocument);
  parsed.set(role, policy);
  return policy;
}

/** A way to take a role, with the statement that gives it. */
export interface Trusted extends Grant {
  readonly by: Statement;
  /** AWS, Service, Federated …; `*` for everyone. */
  readonly principalType: string;
  /** Conditions, each alone, on which a Deny refuses sts:AssumeRole. */
  readonly refusals: readonly Condition[];
}

const answers = new WeakMap<Policy, Map<string, readonly Trusted[]>>();

/** Who may take a role by an action, or by any of several, after the Deny statements of its trust policy. */
export function trustedBy(role: Resource<Role>, action: string | readonly string[]): readonly Trusted[] {
  const policy = trustOf(role);
  const known = answers.get(policy) ?? new Map<string, readonly Trusted[]>();
  answers.set(policy, known);
  const key = String(action);
  let trusted = known.get(key);
  if (!trusted) known.set(key, (trusted = waysIn(policy, role, action)));
  return trusted;
}

function waysIn(policy: Policy, role: Resource<Role>, action: string | readonly string[]): readonly Trusted[] {
  return access(policy, { account: role.account, action }).map((grant) => {
    const by = policy.statements[grant.index]!;
    const principal = by.principals.not ? undefined : by.principals.who.find(({ value }) => value === grant.principal);
    return { ...grant, by, principalType: principal?.type ?? "*", refusals: refusalsOf(policy, principal) };
  });
}

/**
 * What a way in demands under a key (any case): the values of conditions that a request without it fails, or for lack
 * of which a Deny refuses it.
 */
export function demanded({ by, refusals }: Trusted, key: string): readonly string[] {
  const isAsked = (one: Condition) => one.key.toLowerCase() === key.toLowerCase() && !asksForAny(one);
  const allowed = by.conditions.filter(isAsked).flatMap(({ operator: { test, negated, ifExists, set }, values }) => {
    const isStrict = !negated && !ifExists && set !== "all" && test !== "Null";
    return isStrict ? values : [];
  });
  const refused = refusals.filter(isAsked).flatMap(({ operator: { test, negated, ifExists, set }, values }) => {
    if (set !== undefined) return [];
    const isUnlessTrue = test === "Bool" && ifExists && values.every((value) => value.toLowerCase() === "false");
    return negated ? values : isUnlessTrue ? ["true"] : [];
  });
  return [...allowed, ...refused];
}

/** StringLike with `*` asks that there be any value at all. */
const asksForAny = ({ operator, values }: Condition) =>
  operator.test === "StringLike" && values.some((value) => /^\*+$/.test(value));

/** The conditions, each alone, on which a Deny refuses a principal the role. */
function refusalsOf({ statements }: Policy, principal: Principal | undefined): readonly Condition[] {
  return statements.flatMap(({ effect, actions, principals, conditions }) => {
    if (effect !== "Deny" || conditions.length !== 1 || !principal || principals.not) return [];
    const isMeant = covers(foldCase(actions), only("sts:assumerole"));
    return isMeant && principals.who.some((denied) => stops(denied, principal)) ? conditions : [];
  });
}

/** All the ways to take a role. */
export const WAYS_IN = ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];

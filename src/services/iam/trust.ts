import { access, type Grant, parsePolicy, type Policy } from "../../aws/policy/index.ts";
import type { Statement } from "../../aws/policy/document.ts";
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
}

/** Who may take a role by an action, or by any of several, after the Deny statements of its trust policy. */
export function trustedBy(role: Resource<Role>, action: string | readonly string[]): readonly Trusted[] {
  const policy = trustOf(role);
  return access(policy, { account: role.account, action }).map((grant) => {
    const by = policy.statements[grant.index]!;
    const { type = "*" } = by.principals.not
      ? {}
      : (by.principals.who.find(({ value }) => value === grant.principal) ?? {});
    return { ...grant, by, principalType: type };
  });
}

/** What a statement demands under a key (any case): the values of conditions that a request without it fails. */
export function demanded({ conditions }: Statement, key: string): readonly string[] {
  return conditions.flatMap(({ operator: { test, negated, ifExists, set }, key: own, values }) => {
    // StringLike with * asks that there be any value at all.
    const isOpen = test === "StringLike" && values.some((value) => /^\*+$/.test(value));
    const isStrict = !negated && !ifExists && set !== "all" && test !== "Null" && !isOpen;
    return isStrict && own.toLowerCase() === key.toLowerCase() ? values : [];
  });
}

/** All the ways to take a role. */
export const WAYS_IN = ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];

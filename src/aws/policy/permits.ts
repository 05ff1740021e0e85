import { holds, type Context } from "./condition.ts";
import type { Condition, Globs, Policy, Statement } from "./document.ts";
import { covers, foldCase, only, share, widen } from "./globs.ts";

/** Something that the holder of a policy may do. */
export interface Permission {
  /** `iam:PassRole`, or a pattern such as `iam:*`, of which all must be allowed. */
  readonly action: string;
  /** All that matches this pattern must be allowed; by default it is enough that anything is. */
  readonly resource?: string;
  /** What is known of the request beside; by default nothing. */
  readonly context?: Context;
}

/** Keys that say how and whence somebody calls, not what may be done: whoever works here as intended fulfils them. */
const HOW = new Set([
  ...["aws:multifactorauthpresent", "aws:multifactorauthage", "aws:securetransport", "aws:sourceip"],
  ...["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip", "aws:principalorgid", "aws:principalorgpaths"],
  ...["aws:currenttime", "aws:epochtime", "aws:useragent"],
]);

/**
 * Keys by which a Deny draws a border, and leaves what is done within it: regions, networks, the own organization, and
 * sessions that were revoked (which is how IAM's console ends them).
 */
const BORDERS = new Set([
  ...HOW,
  ...["aws:requestedregion", "aws:viaawsservice", "aws:resourceorgid", "aws:resourceorgpaths", "aws:resourceaccount"],
  ...["aws:principalaccount", "aws:principalisawsservice", "aws:tokenissuetime"],
]);

/**
 * The Allow statement by which one policy gives its holder a permission; undefined when none does, or a Deny of the
 * policy takes it away. Where it cannot tell it takes the narrower answer, for whoever asks wants to accuse: an Allow
 * with other conditions than those on how one calls gives nothing, a Deny with others takes all that it covers.
 */
export function permits({ statements }: Policy, permission: Permission): Statement | undefined {
  if (statements.some((one) => forbids(one, permission))) return undefined;
  return statements.find((one) => gives(one, permission));
}

export function gives({ effect, actions, resources, conditions }: Statement, permission: Permission): boolean {
  const { action, resource, context = () => undefined } = permission;
  if (effect !== "Allow" || !covers(named(actions), asNamed(only(action)))) return false;
  const there = resource === undefined ? share(resources, only("*")) : covers(own(resources), only(resource));
  return there && conditions.every((one) => isOf(HOW, one) || holds(one, context) === true);
}

export function forbids({ effect, actions, resources, conditions }: Statement, permission: Permission): boolean {
  const { action, resource = "*" } = permission;
  if (effect !== "Deny" || !covers(named(actions), asNamed(only(action)))) return false;
  return covers(widen(resources), only(resource)) && !conditions.some((one) => isOf(BORDERS, one));
}

/** Whether conditions say no more than how one calls and within which region, network or account. */
export const drawsBorders = (conditions: readonly Condition[]): boolean =>
  conditions.every((one) => isOf(BORDERS, one));

const isOf = (keys: ReadonlySet<string>, { key }: Condition) => keys.has(key.toLowerCase());

/** The holder's own account by a variable is the account that is asked about. */
function own({ not, patterns }: Globs): Globs {
  return { not, patterns: patterns.map((pattern) => pattern.replaceAll("${aws:PrincipalAccount}", "*")) };
}

// Each statement is asked for dozens of permissions.
const known = new WeakMap<Globs, Globs>();

function named(actions: Globs): Globs {
  let names = known.get(actions);
  if (!names) known.set(actions, (names = asNamed(actions)));
  return names;
}

/** Actions without regard to case; `*:*` is all of them too. */
function asNamed(actions: Globs): Globs {
  const { not, patterns } = foldCase(actions);
  return { not, patterns: patterns.map((pattern) => (/^\*+(:\*+)?$/.test(pattern) ? "*" : pattern)) };
}

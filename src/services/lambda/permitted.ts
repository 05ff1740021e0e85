import { decide, parsePolicy } from "../../aws/policy/index.ts";
import type { Collection, Resource } from "../../model/index.ts";
import type { Role } from "../iam/authorization.ts";
import type { RoleAccess } from "../iam/role-access.ts";

export interface RoleUse {
  /** ARN of the role. */
  readonly role: string | undefined;
  readonly action: string;
  readonly resource: string;
  /** JSON text of the resource's own policy, which is enough by itself within an account. */
  readonly resourcePolicy?: string | undefined;
}

export interface Roles {
  readonly roles: Collection<Resource<Role>>;
  readonly roleAccess: RoleAccess;
}

/**
 * Why a role surely may not do something; undefined where any statement could allow it. Conditions are taken to hold,
 * and boundaries not to matter: whoever asks wants to accuse.
 */
export function roleFault(
  { role, action, resource, resourcePolicy }: RoleUse,
  { roles, roleAccess }: Roles,
): string | undefined {
  if (!role) return undefined;
  const found = roles.get(role);
  if (!found) return `its role ${role} does not exist`;
  const request = { caller: { arn: role }, action, resource, context: () => undefined };
  const answers = roleAccess.policiesOf(found).map(({ policy }) => decide(policy, request));
  const own = resourcePolicy ? decide(parsePolicy(resourcePolicy), request) : "silent";
  if ([own, ...answers].includes("denied")) return `a policy denies its role ${found.name} ${action}`;
  return [own, ...answers].every((one) => one === "silent")
    ? `its role ${found.name} has no policy that allows ${action} there`
    : undefined;
}

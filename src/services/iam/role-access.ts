import { parseArn } from "../../aws/arn.ts";
import { administrator, type Administrator, type Held, type Policy } from "../../aws/policy/index.ts";
import { type Collections, fact, type Resource } from "../../model/index.ts";
import type { Role, User } from "./authorization.ts";
import { documentOf, notTold } from "./document.ts";
import { iamGroup } from "./group.ts";
import { awsManagedPolicy, managedPolicy } from "./managed-policy.ts";
import { iamRole } from "./role.ts";
import { iamUser } from "./user.ts";

/** What roles and users may do, by all policies in force for them. */
export interface RoleAccess {
  /**
   * By what a role or user of this account is an administrator; undefined when it is none, or is no more there.
   * That is an Allow of everything, or of all of IAM, which explicit Deny statements and the permissions boundary leave
   * in force; service control policies are not looked at. See `administrator` for what exactly counts, and
   * `adminInWords` for a clause for messages; the answer itself is the evidence.
   * @param arn as a function's `Role` or a task's `taskRoleArn` names it
   * @throws {Unread} when the principal is of another account, or a policy that it holds could not be read
   */
  isAdmin(arn: string): Administrator | undefined;
  /** The role of an instance profile, by the profile's ARN; undefined when it has none. */
  roleOf(instanceProfileArn: string): Resource<Role> | undefined;
  /** The policies in force for a role or user: inline, attached, and by group. */
  policiesOf(principal: Resource<Role> | Resource<User>): readonly Held[];
}

const needs = {
  ...{ users: iamUser.with(), groups: iamGroup.with(), roles: iamRole.with() },
  ...{ policies: managedPolicy.with(), awsPolicies: awsManagedPolicy.with() },
};

/**
 * What roles and users may do, out of the one paged call that tells of all of IAM:
 * `context: { roleAccess }`, then `roleAccess.isAdmin(fn.Role)`.
 */
export const roleAccess = fact("role access", needs, buildRoleAccess);

/** `its policy deploy (statement 1) allows * on *`. */
export function adminInWords({ policy, group, statement, actions, resources }: Administrator): string {
  const where = group ? `the policy ${policy} of its group ${group}` : `its policy ${policy}`;
  return `${where} (${statement}) allows ${actions.join(", ")} on ${resources.join(", ")}`;
}

export function buildRoleAccess(
  { users, groups, roles, policies, awsPolicies }: Collections<typeof needs>,
  { account }: { readonly account: string },
): RoleAccess {
  const managed = (arn: string): Policy => {
    const policy = parseArn(arn)?.account === "aws" ? awsPolicies.get(arn) : policies.get(arn);
    if (!policy) throw notTold(account, `IAM did not tell of the policy ${arn}`);
    return documentOf(policy, { account });
  };
  const attached = ({ AttachedManagedPolicies = [] }: Attached): Held[] =>
    AttachedManagedPolicies.map(({ PolicyArn = "", PolicyName = PolicyArn }) => ({
      ...{ name: PolicyName, arn: PolicyArn, policy: managed(PolicyArn) },
    }));
  const inline = (list: readonly Inline[] = []): Held[] =>
    list.map((one) => ({ name: one.PolicyName ?? "(inline)", policy: documentOf(one, { account }) }));
  const ofGroup = (name: string): Held[] => {
    const group = groups.get(name);
    if (!group) throw notTold(account, `IAM did not tell of the group ${name}`);
    return [...inline(group.GroupPolicyList), ...attached(group)].map((one) => ({ ...one, group: name }));
  };
  const policiesOf: RoleAccess["policiesOf"] = (principal) =>
    "GroupList" in principal || "UserPolicyList" in principal
      ? [...inline(principal.UserPolicyList), ...attached(principal), ...(principal.GroupList ?? []).flatMap(ofGroup)]
      : [...inline((principal as Resource<Role>).RolePolicyList), ...attached(principal)];

  let byProfile: ReadonlyMap<string, Resource<Role>> | undefined;
  const known = new Map<string, Administrator | undefined>();
  const judged = (principal: Resource<Role> | Resource<User>): Administrator | undefined => {
    const limit = principal.PermissionsBoundary?.PermissionsBoundaryArn;
    const { partition = "aws" } = parseArn(principal.arn) ?? {};
    const all = `arn:${partition}:iam::${account}:*`;
    return administrator(policiesOf(principal), all, limit === undefined ? undefined : managed(limit));
  };
  return {
    policiesOf,
    roleOf: (profile) => (byProfile ??= rolesByProfile(roles.all())).get(profile),
    isAdmin(arn) {
      if (known.has(arn)) return known.get(arn);
      const principal = parseArn(arn)?.resource.startsWith("user/") ? users.get(arn) : roles.get(arn);
      const answer = principal && judged(principal);
      known.set(arn, answer);
      return answer;
    },
  };
}

interface Attached {
  readonly AttachedManagedPolicies?:
    readonly { PolicyName?: string | undefined; PolicyArn?: string | undefined }[] | undefined;
}
interface Inline {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

const rolesByProfile = (roles: readonly Resource<Role>[]) =>
  new Map(roles.flatMap((role) => (role.InstanceProfileList ?? []).map(({ Arn = "" }) => [Arn, role] as const)));

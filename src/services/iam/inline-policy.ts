import { from, kind } from "../../model/index.ts";
import { iamGroup } from "./group.ts";
import { iamRole } from "./role.ts";
import { iamUser } from "./user.ts";

interface Inline {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

/** A policy that is part of one user, group or role. */
export interface InlinePolicy extends Inline {
  readonly principalArn: string;
  readonly principalName: string;
  /** Of the role that it is part of. */
  readonly Path?: string | undefined;
}

type Principal = { readonly arn: string; readonly name: string; readonly Path?: string | undefined };

const of = ({ arn, name, Path }: Principal, policies: readonly Inline[]): InlinePolicy[] =>
  policies.map((policy) => ({ ...policy, principalArn: arn, principalName: name, Path }));

/** Inline policies. AWS gives them no ARN; theirs here is that of the principal with the policy's name. */
export const inlinePolicy = kind<InlinePolicy>()("AWS::IAM::Policy", {
  scope: "global",
  list: [
    from(iamUser, (user) => of(user, user.UserPolicyList)),
    from(iamGroup, (group) => of(group, group.GroupPolicyList)),
    from(iamRole, (role) => of(role, role.RolePolicyList)),
  ],
  identity: ({ principalArn, principalName, PolicyName }) => ({
    arn: PolicyName && `${principalArn}:policy/${PolicyName}`,
    name: PolicyName && `${principalName}/${PolicyName}`,
  }),
});

import type { GetAccountAuthorizationDetailsResponse, PolicyDetail } from "@aws-sdk/client-iam";
import type { Read, Scope } from "../../model/index.ts";
import { iam, IAM_PAGE } from "./service.ts";

type Details = ReturnType<typeof admitted>;

/**
 * All users, groups, roles and policies with their documents come from one call, which is sent once for all kinds
 * that are read off its answer. AWS's own policies are in it as far as somebody holds them.
 */
export function authorization<Item>(
  pick: (details: Details) => readonly Item[] | undefined,
): Read<Scope, readonly Item[]> {
  return iam("getAccountAuthorizationDetails", {
    pageSize: IAM_PAGE,
    admit: admitted,
    value: (details) => pick(details) ?? [],
  });
}

// Earlier versions of policies, and the roles that instance profiles repeat, are the bulk of the answer.
function admitted({
  UserDetailList,
  GroupDetailList,
  RoleDetailList,
  Policies,
}: GetAccountAuthorizationDetailsResponse) {
  return {
    UserDetailList: UserDetailList?.map((user) => ({ ...user, UserPolicyList: inline(user.UserPolicyList) })),
    GroupDetailList: GroupDetailList?.map((group) => ({ ...group, GroupPolicyList: inline(group.GroupPolicyList) })),
    RoleDetailList: RoleDetailList?.map((role) => ({
      ...role,
      AssumeRolePolicyDocument: decoded(role.AssumeRolePolicyDocument),
      RolePolicyList: inline(role.RolePolicyList),
      InstanceProfileList: role.InstanceProfileList?.map(({ Arn, InstanceProfileName }) => ({
        Arn,
        InstanceProfileName,
      })),
    })),
    Policies: Policies?.map(({ PolicyVersionList = [], ...policy }) => ({
      ...policy,
      Document: decoded(PolicyVersionList.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document),
    })),
  };
}

const inline = (policies: readonly PolicyDetail[] = []) =>
  policies.map(({ PolicyName, PolicyDocument }) => ({ PolicyName, PolicyDocument: decoded(PolicyDocument) }));

/** IAM gives the texts of policies URL-encoded. */
function decoded(text: string | undefined): string | undefined {
  return text?.startsWith("%") ? decodeURIComponent(text) : text;
}

export type User = NonNullable<Details["UserDetailList"]>[number];
export type Group = NonNullable<Details["GroupDetailList"]>[number];
export type Role = NonNullable<Details["RoleDetailList"]>[number];
export type ManagedPolicy = NonNullable<Details["Policies"]>[number];

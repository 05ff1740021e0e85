import type {
  CognitoIdentityProvider,
  DescribeUserPoolCommandOutput,
  UserPoolDescriptionType,
  UserPoolType,
} from "@aws-sdk/client-cognito-identity-provider";
import { formatArn } from "../../aws/arn.ts";
import { kind, service } from "../../model/index.ts";

const cognitoIdp = service<CognitoIdentityProvider>("cognito-idp", {
  client: "@aws-sdk/client-cognito-identity-provider",
});

type Pool = Pick<UserPoolDescriptionType, "Id" | "Name">;

/** How a pool lets users in. */
export type PoolSettings = Pick<
  UserPoolType,
  "Policies" | "DeletionProtection" | "MfaConfiguration" | "UserPoolAddOns" | "LambdaConfig" | "UserPoolTags"
> & {
  /** An older word for the days that a temporary password is good for. */
  readonly AdminCreateUserConfig?: { readonly UnusedAccountValidityDays?: number | undefined };
};

// One call gives the tags too.
const described = {
  input: ({ Id }: Pool) => ({ UserPoolId: Id }),
  admit: ({ UserPool }: DescribeUserPoolCommandOutput): PoolSettings => settingsOf(UserPool ?? {}),
};

export const userPool = kind<Pool>()("AWS::Cognito::UserPool", {
  list: cognitoIdp("listUserPools", {
    // The most that it gives in a page; it wants to be told a number.
    input: () => ({ MaxResults: 60 }),
    admit: ({ UserPools = [] }) => ({ UserPools: UserPools.map(({ Id, Name }): Pool => ({ Id, Name })) }),
    value: (out): readonly Pool[] => out.UserPools,
  }),
  identity: ({ Id, Name }, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "cognito-idp", region, account, resource: `userpool/${Id}` }),
    name: Name,
  }),
  tags: "tagging",
  aspects: {
    settings: cognitoIdp("describeUserPool", { ...described, value: (settings) => settings }),
    tagging: cognitoIdp("describeUserPool", { ...described, value: (settings) => settings.UserPoolTags ?? {} }),
  },
});

// Not the texts of its messages, nor the id by which Cognito may send them in the account's name.
function settingsOf(pool: UserPoolType): PoolSettings {
  const { Policies, DeletionProtection, MfaConfiguration, UserPoolAddOns, LambdaConfig, UserPoolTags } = pool;
  const days = pool.AdminCreateUserConfig?.UnusedAccountValidityDays;
  return {
    ...{ Policies, DeletionProtection, MfaConfiguration, UserPoolAddOns, LambdaConfig, UserPoolTags },
    ...(days !== undefined && { AdminCreateUserConfig: { UnusedAccountValidityDays: days } }),
  };
}

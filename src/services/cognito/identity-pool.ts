import type { CognitoIdentity, IdentityPool, IdentityPoolShortDescription } from "@aws-sdk/client-cognito-identity";
import { formatArn } from "../../aws/arn.ts";
import { kind, service } from "../../model/index.ts";

const cognitoIdentity = service<CognitoIdentity>("cognito-identity");

type PoolSettings = Pick<IdentityPool, "AllowUnauthenticatedIdentities" | "AllowClassicFlow" | "IdentityPoolTags">;

// One call gives the tags too.
const described = {
  input: ({ IdentityPoolId }: IdentityPoolShortDescription) => ({ IdentityPoolId }),
  admit: ({ AllowUnauthenticatedIdentities, AllowClassicFlow, IdentityPoolTags }: IdentityPool): PoolSettings => ({
    ...{ AllowUnauthenticatedIdentities, AllowClassicFlow, IdentityPoolTags },
  }),
};

export const identityPool = kind<IdentityPoolShortDescription>()("AWS::Cognito::IdentityPool", {
  list: cognitoIdentity("listIdentityPools", {
    // The most that it gives in a page; it wants to be told a number.
    input: () => ({ MaxResults: 60 }),
    value: (out) => out.IdentityPools,
  }),
  identity: ({ IdentityPoolId, IdentityPoolName }, { partition, region, account }) => ({
    arn: formatArn({
      ...{ partition, service: "cognito-identity", region, account },
      resource: `identitypool/${IdentityPoolId}`,
    }),
    name: IdentityPoolName,
  }),
  tags: "tagging",
  aspects: {
    settings: cognitoIdentity("describeIdentityPool", { ...described, value: (settings) => settings }),
    tagging: cognitoIdentity("describeIdentityPool", {
      ...described,
      value: (settings) => settings.IdentityPoolTags ?? {},
    }),
  },
});

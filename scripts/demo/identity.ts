import type { AppSync } from "@aws-sdk/client-appsync";
import type { BedrockAgentCoreControl } from "@aws-sdk/client-bedrock-agentcore-control";
import type { CodeBuild } from "@aws-sdk/client-codebuild";
import type { CognitoIdentity } from "@aws-sdk/client-cognito-identity";
import type { CognitoIdentityProvider } from "@aws-sdk/client-cognito-identity-provider";
import type { ServiceCatalog } from "@aws-sdk/client-service-catalog";
import type { SESv2 } from "@aws-sdk/client-sesv2";
import { type Answer, answers, arn, atHome } from "./world.ts";

/** The builds of the shop: one that came with an old key, which nobody dares to take out. */
const codebuild = answers<CodeBuild>("codebuild", {
  listProjects: (_, region) => ({ projects: atHome(region, ["shop-web"]) }),
  batchGetProjects: () => ({
    projects: [
      {
        name: "shop-web",
        arn: arn("codebuild", "project/shop-web"),
        source: { type: "BITBUCKET", location: "https://hanbit-ci@bitbucket.org/hanbit/shop-web.git" },
        environment: {
          ...{ type: "LINUX_CONTAINER", image: "aws/codebuild/standard:7.0", computeType: "BUILD_GENERAL1_SMALL" },
          environmentVariables: [
            { name: "STAGE", value: "production", type: "PLAINTEXT" },
            { name: "AWS_ACCESS_KEY_ID", value: "AKIAIOSFODNN7EXAMPLE", type: "PLAINTEXT" },
            { name: "AWS_SECRET_ACCESS_KEY", value: "/ci/deploy-key", type: "PARAMETER_STORE" },
          ],
        },
        logsConfig: { cloudWatchLogs: { status: "ENABLED" }, s3Logs: { status: "DISABLED" } },
      },
    ],
  }),
  listReportGroups: () => ({ reportGroups: [] }),
});

const POOL = "eu-west-1_H4nb1tShp";

/** The shop's customers, with passwords as they were wanted in 2019. */
const userPools = answers<CognitoIdentityProvider>("cognito-idp", {
  listUserPools: (_, region) => ({ UserPools: atHome(region, [{ Id: POOL, Name: "customers" }]) }),
  describeUserPool: () => ({
    UserPool: {
      ...{ Id: POOL, Name: "customers", DeletionProtection: "ACTIVE", MfaConfiguration: "OPTIONAL", LambdaConfig: {} },
      Policies: {
        PasswordPolicy: {
          ...{ MinimumLength: 6, RequireUppercase: false, RequireLowercase: true, RequireNumbers: true },
          ...{ RequireSymbols: false, TemporaryPasswordValidityDays: 7 },
        },
        SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] },
      },
      UserPoolTags: { team: "shop" },
    },
  }),
});

const nothing = [
  answers<CognitoIdentity>("cognito-identity", { listIdentityPools: () => ({ IdentityPools: [] }) }),
  answers<AppSync>("appsync", { listGraphqlApis: () => ({ graphqlApis: [] }) }),
  answers<BedrockAgentCoreControl>("bedrock-agentcore", {
    listAgentRuntimes: () => ({ agentRuntimes: [] }),
    listGateways: () => ({ items: [] }),
    listBrowsers: () => ({ browserSummaries: [] }),
  }),
  answers<ServiceCatalog>("servicecatalog", { listPortfolios: () => ({ PortfolioDetails: [] }) }),
];

/** Receipts and passwords' resets; newsletters go out some other way. */
const ses = answers<SESv2>("ses", {
  listConfigurationSets: (_, region) => ({ ConfigurationSets: atHome(region, ["receipts"]) }),
  getConfigurationSet: () => ({ DeliveryOptions: { TlsPolicy: "REQUIRE" }, Tags: [] }),
});

/** Who signs in, what builds, and what speaks for the shop. */
export const identity: ReadonlyMap<string, Answer> = new Map(
  [codebuild, userPools, ses, ...nothing].flatMap((service) => [...service]),
);

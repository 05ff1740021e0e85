import { AppSync } from "@aws-sdk/client-appsync";
import { BedrockAgentCoreControl } from "@aws-sdk/client-bedrock-agentcore-control";
import { CodeBuild } from "@aws-sdk/client-codebuild";
import { CognitoIdentity } from "@aws-sdk/client-cognito-identity";
import { CognitoIdentityProvider } from "@aws-sdk/client-cognito-identity-provider";
import { ServiceCatalog } from "@aws-sdk/client-service-catalog";
import type { Area } from "../area.ts";
import type { Seeding } from "../seed/seeding.ts";

const ROLE = "arn:aws:iam::123456789012:role/sound-handler";

/**
 * Who signs in, what builds and what speaks for the account: sound and careless. The emulator knows neither CodeBuild's
 * report groups nor AgentCore's browsers, nor how SES is asked for its configuration sets.
 */
async function seed(config: Seeding): Promise<void> {
  await seedBuilds(config);
  await seedPools(config);
  await seedApis(config);
  await seedAgents(config);
  await seedPortfolios(config);
}

async function seedBuilds(config: Seeding): Promise<void> {
  const codebuild = new CodeBuild(config);
  const common = { artifacts: { type: "NO_ARTIFACTS" as const }, serviceRole: ROLE };
  const image = {
    ...{ type: "LINUX_CONTAINER" as const, image: "aws/codebuild/standard:7.0" },
    computeType: "BUILD_GENERAL1_SMALL" as const,
  };
  await codebuild.createProject({
    ...{
      ...common,
      name: "sound-build",
      source: { type: "BITBUCKET", location: "https://shop@bitbucket.org/shop/web" },
    },
    environment: {
      ...image,
      environmentVariables: [{ name: "AWS_SECRET_ACCESS_KEY", value: "/ci/key", type: "PARAMETER_STORE" }],
    },
    logsConfig: {
      cloudWatchLogs: { status: "ENABLED" },
      s3Logs: { status: "ENABLED", location: "build-logs/sound" },
    },
  });
  await codebuild.createProject({
    ...{ ...common, name: "careless-build" },
    source: { type: "BITBUCKET", location: "https://ci:correct-Horse-7-battery@bitbucket.org/shop/web" },
    environment: { ...image, environmentVariables: [{ name: "AWS_ACCESS_KEY_ID", value: "testing" }] },
    logsConfig: { cloudWatchLogs: { status: "DISABLED" }, s3Logs: { status: "DISABLED" } },
  });
  await codebuild.createProject({
    ...{ ...common, name: "readable-build", source: { type: "CODECOMMIT", location: "https://git.example.com/web" } },
    environment: image,
    logsConfig: { s3Logs: { status: "ENABLED", location: "build-logs/readable", encryptionDisabled: true } },
  });
}

async function seedPools(config: Seeding): Promise<void> {
  const cognito = new CognitoIdentityProvider(config);
  await cognito.createUserPool({
    ...{ PoolName: "sound-pool", DeletionProtection: "ACTIVE", MfaConfiguration: "ON" },
    UserPoolAddOns: {
      AdvancedSecurityMode: "ENFORCED",
      AdvancedSecurityAdditionalFlows: { CustomAuthMode: "ENFORCED" },
    },
  });
  await cognito.createUserPool({
    ...{ PoolName: "careless-pool", MfaConfiguration: "OFF" },
    Policies: { PasswordPolicy: { MinimumLength: 6, RequireLowercase: true } },
    LambdaConfig: { DefineAuthChallenge: "arn:aws:lambda:eu-west-1:123456789012:function:sound-handler" },
  });
  const identities = new CognitoIdentity(config);
  await identities.createIdentityPool({ IdentityPoolName: "sound-guests", AllowUnauthenticatedIdentities: false });
  await identities.createIdentityPool({ IdentityPoolName: "careless-guests", AllowUnauthenticatedIdentities: true });
}

async function seedApis(config: Seeding): Promise<void> {
  const appsync = new AppSync(config);
  await appsync.createGraphqlApi({
    ...{ name: "sound-graph", authenticationType: "AWS_IAM" },
    logConfig: { fieldLogLevel: "ERROR", cloudWatchLogsRoleArn: ROLE },
  });
  await appsync.createGraphqlApi({
    ...{ name: "careless-graph", authenticationType: "AWS_IAM" },
    additionalAuthenticationProviders: [{ authenticationType: "API_KEY" }],
  });
}

async function seedAgents(config: Seeding): Promise<void> {
  const agents = new BedrockAgentCoreControl(config);
  const artifact = { containerConfiguration: { containerUri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/agent:1" } };
  const common = { agentRuntimeArtifact: artifact, roleArn: ROLE };
  await agents.createAgentRuntime({
    ...{ ...common, agentRuntimeName: "sound_agent" },
    networkConfiguration: {
      networkMode: "VPC",
      networkModeConfig: { subnets: ["subnet-0a1b2c3d"], securityGroups: ["sg-0a1b2c3d"] },
    },
  });
  await agents.createAgentRuntime({
    ...{ ...common, agentRuntimeName: "careless_agent", networkConfiguration: { networkMode: "PUBLIC" } },
  });
  const tools = { roleArn: ROLE, protocolType: "MCP" as const };
  await agents.createGateway({ ...tools, name: "sound-tools", authorizerType: "AWS_IAM" });
  await agents.createGateway({ ...tools, name: "careless-tools", authorizerType: "NONE" });
}

async function seedPortfolios(config: Seeding): Promise<void> {
  const catalog = new ServiceCatalog(config);
  for (const DisplayName of ["sound-portfolio", "careless-portfolio"]) {
    const { PortfolioDetail } = await catalog.createPortfolio({
      ...{ DisplayName, ProviderName: "platform", IdempotencyToken: DisplayName },
    });
    if (DisplayName === "careless-portfolio")
      await catalog.createPortfolioShare({ PortfolioId: PortfolioDetail!.Id, AccountId: "444455556666" });
  }
}

export const identity: Area = {
  name: "identity",
  seed,
  fails: [
    "appsync-graphql-api-accepts-api-keys careless-graph",
    "appsync-graphql-api-field-logs-off careless-graph",
    "bedrockagentcore-gateway-without-authorization careless-tools",
    "bedrockagentcore-runtime-public-network careless_agent",
    "codebuild-project-credentials-in-source-url careless-build",
    "codebuild-project-logs-off careless-build",
    "codebuild-project-s3-logs-unencrypted readable-build",
    "codebuild-project-secret-in-environment careless-build",
    "cognito-identity-pool-guests-allowed careless-guests",
    "cognito-user-pool-custom-sign-in-unprotected careless-pool",
    "cognito-user-pool-deletion-protection-off careless-pool",
    "cognito-user-pool-mfa-off careless-pool",
    "cognito-user-pool-password-policy-weak careless-pool",
    "servicecatalog-portfolio-shared-with-accounts careless-portfolio",
  ],
  passes: [
    "appsync-graphql-api-accepts-api-keys sound-graph",
    "appsync-graphql-api-field-logs-off sound-graph",
    "bedrockagentcore-gateway-without-authorization sound-tools",
    "bedrockagentcore-runtime-public-network sound_agent",
    "codebuild-project-credentials-in-source-url sound-build",
    "codebuild-project-logs-off sound-build",
    "codebuild-project-s3-logs-unencrypted sound-build",
    "codebuild-project-secret-in-environment sound-build",
    "cognito-identity-pool-guests-allowed sound-guests",
    "cognito-user-pool-custom-sign-in-unprotected sound-pool",
    "cognito-user-pool-deletion-protection-off sound-pool",
    "cognito-user-pool-mfa-off sound-pool",
    "cognito-user-pool-password-policy-weak sound-pool",
    "servicecatalog-portfolio-shared-with-accounts sound-portfolio",
  ],
};

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { graphqlApi } from "../../src/services/appsync/graphql-api.ts";

export default defineRule({
  id: "appsync-graphql-api-accepts-api-keys",
  title: "AppSync API takes an API key as proof of who is asking",
  severity: "high",
  why: "An API key says nothing of who asks, and stands in the code of every page and app that uses the API: whoever reads it there asks the same questions.",
  fix: {
    text: "Let Cognito user pools, an OpenID Connect provider, IAM or a Lambda function decide who may ask, then take API_KEY out of the API and delete its keys. Where data is for everybody, a guest role of IAM does what the key did.",
    // What is not given is taken away.
    cli: "aws appsync update-graphql-api --api-id <api-id> --name <name> --authentication-type AWS_IAM <all its other settings>\naws appsync delete-api-key --api-id <api-id> --id <key-id>",
    terraform: `resource "aws_appsync_graphql_api" "<name>" {
  # …
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
  user_pool_config {
    user_pool_id   = aws_cognito_user_pool.<name>.id
    default_action = "ALLOW"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::AppSync::GraphQLApi
  Properties:
    AuthenticationType: AMAZON_COGNITO_USER_POOLS
    UserPoolConfig:
      UserPoolId: !Ref <UserPool>
      AwsRegion: !Ref AWS::Region
      DefaultAction: ALLOW`,
  },
  references: {
    fsbp: ["AppSync.5"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-5",
    ],
  },
  concerns: {
    cloudformation: "AuthenticationType",
    terraform: ["aws_appsync_graphql_api.authentication_type"],
  },
  examples: {
    pass: "authenticationType is AMAZON_COGNITO_USER_POOLS, and AWS_IAM is the only other way.",
    fail: "authenticationType is API_KEY.",
  },
  subject: graphqlApi.with(),
  check: ({ authenticationType, additionalAuthenticationProviders }) => {
    const others = (additionalAuthenticationProviders ?? []).map((other) => other.authenticationType);
    const evidence = { authenticationType, additionalAuthenticationProviders: others };
    if (authenticationType === "API_KEY") return fail("an API key is enough to use it", evidence);
    if (!others.includes("API_KEY")) return pass;
    return fail(`beside ${authenticationType} an API key is enough for the fields that allow it`, evidence);
  },
});

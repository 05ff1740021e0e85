import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { agentGateway } from "../../src/services/bedrockagentcore/gateway.ts";

export default defineRule({
  id: "bedrockagentcore-gateway-without-authorization",
  title: "AgentCore gateway authorizes nobody who calls it",
  severity: "high",
  why: "Whoever learns its URL can call the tools behind the gateway, which acts with its own role and its own credentials for them.",
  fix: {
    text: "Let IAM or tokens of your identity provider (CUSTOM_JWT) decide who may call, and give the agents what they then need to show. Where an interceptor of your own lets callers in, leave this finding out with a reason.",
    // What is not given is taken away.
    cli: 'aws bedrock-agentcore-control update-gateway --gateway-identifier <gateway-id> --name <name> --role-arn <role-arn> --protocol-type MCP --authorizer-type CUSTOM_JWT --authorizer-configuration \'{"customJWTAuthorizer": {"discoveryUrl": "https://<issuer>/.well-known/openid-configuration", "allowedClients": ["<client-id>"]}}\' <all its other settings>',
    terraform: `resource "aws_bedrockagentcore_gateway" "<name>" {
  # …
  authorizer_type = "CUSTOM_JWT"
  authorizer_configuration {
    custom_jwt_authorizer {
      discovery_url   = "https://<issuer>/.well-known/openid-configuration"
      allowed_clients = ["<client-id>"]
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::BedrockAgentCore::Gateway
  Properties:
    AuthorizerType: CUSTOM_JWT
    AuthorizerConfiguration:
      CustomJWTAuthorizer:
        DiscoveryUrl: https://<issuer>/.well-known/openid-configuration
        AllowedClients: [<client-id>]`,
  },
  references: {
    fsbp: ["BedrockAgentCore.2"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/bedrockagentcore-controls.html#bedrockagentcore-2",
    ],
  },
  examples: { pass: "authorizerType is CUSTOM_JWT.", fail: "authorizerType is NONE." },
  subject: agentGateway.with(),
  check: ({ authorizerType }) =>
    authorizerType === "NONE" ? fail("no authorizer looks at who calls it", { authorizerType }) : pass,
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { integrationV2 } from "../../src/services/apigatewayv2/integration.ts";

export default defineRule({
  id: "apigatewayv2-integration-private-plaintext",
  title: "Private integration of an API reaches its backend without TLS",
  severity: "medium",
  why: "Whoever can listen in the VPC reads and changes requests and answers, tokens included.",
  fix: {
    text: "Give the load balancer an HTTPS listener, name that in the integration, and configure the server name that its certificate must have.",
    cli: "aws apigatewayv2 update-integration --api-id <api-id> --integration-id <integration-id> --integration-uri <https-listener-arn> --tls-config ServerNameToVerify=<host-name>",
    terraform: `resource "aws_apigatewayv2_integration" "<name>" {
  # …
  connection_type = "VPC_LINK"
  integration_uri = aws_lb_listener.<https>.arn
  tls_config {
    server_name_to_verify = "<host-name>"
  }
}`,
    cloudformation: `<Name>Integration:
  Type: AWS::ApiGatewayV2::Integration
  Properties:
    ConnectionType: VPC_LINK
    IntegrationUri: !Ref <HttpsListener>
    TlsConfig:
      ServerNameToVerify: <host-name>`,
  },
  references: {
    fsbp: ["APIGateway.10"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/apigatewayv2-integration-private-https-enabled.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-10",
    ],
  },
  examples: {
    pass: "The integration through the VPC link has a TLS configuration.",
    fail: "The integration goes through a VPC link without a TLS configuration.",
  },
  subject: integrationV2.with(),
  check: ({ ConnectionType, ConnectionId, TlsConfig, IntegrationUri }) => {
    if (ConnectionType !== "VPC_LINK") return skip("does not go through a VPC link");
    // WebSocket APIs name a URL, HTTP APIs a listener or service, to which they speak TLS when it is configured.
    if (TlsConfig || IntegrationUri?.startsWith("https://")) return pass;
    return fail(`it speaks plain HTTP to ${IntegrationUri ?? "its backend"} through ${ConnectionId ?? "a VPC link"}`, {
      ...{ IntegrationUri, ConnectionId, TlsConfig: null },
    });
  },
});

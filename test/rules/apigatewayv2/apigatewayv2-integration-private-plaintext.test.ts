import rule from "../../../rules/apigatewayv2/apigatewayv2-integration-private-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { integration } from "../apigateway/shapes.ts";

const listener = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/1/2";
const link = (also: object) =>
  integration({
    IntegrationType: "HTTP_PROXY",
    ConnectionType: "VPC_LINK",
    ConnectionId: "vl-1",
    IntegrationUri: listener,
    ...also,
  });

verdicts(rule, {
  passes: {
    "TLS with a name": { subject: link({ TlsConfig: { ServerNameToVerify: "web.internal" } }) },
    "TLS without a name": { subject: link({ TlsConfig: {} }) },
    "a WebSocket API's https": { subject: link({ ProtocolType: "WEBSOCKET", IntegrationUri: "https://web.internal" }) },
  },
  fails: {
    "a listener": { subject: link({}), message: /plain HTTP to arn:.* through vl-1/ },
    "a WebSocket API's http": { subject: link({ ProtocolType: "WEBSOCKET", IntegrationUri: "http://web.internal" }) },
  },
  skips: { "over the internet": { subject: integration({ ConnectionType: "INTERNET" }) } },
});

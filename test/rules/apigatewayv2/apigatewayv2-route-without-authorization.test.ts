import rule from "../../../rules/apigatewayv2/apigatewayv2-route-without-authorization.ts";
import { apiDomainName } from "../../../src/services/apigateway/domain-name.ts";
import { apiV2 } from "../../../src/services/apigatewayv2/api.ts";
import { routeV2 } from "../../../src/services/apigatewayv2/route.ts";
import { stageV2 } from "../../../src/services/apigatewayv2/stage.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { HTTP_API, httpApi, httpStage, route } from "../apigateway/shapes.ts";

const among = (also: object = {}) => [[apiV2, [httpApi(also)]] as const, [stageV2, [httpStage()]] as const];
const socket = (RouteKey: string) => route({ ProtocolType: "WEBSOCKET", RouteKey });
const domain = (truststoreUri?: string) => ({
  ...{ domainName: "api.example.com", mappings: [{ ApiId: HTTP_API, Stage: "$default" }] },
  ...(truststoreUri && { mutualTlsAuthentication: { truststoreUri } }),
});

verdicts(rule, {
  passes: {
    "a JWT": { subject: route({ AuthorizationType: "JWT" }), given: [[stageV2, UNLISTED]] },
    "an IAM signature": { subject: route({ AuthorizationType: "AWS_IAM" }) },
    "an authorizer": { subject: route({ AuthorizationType: "CUSTOM" }) },
    "certificates on every domain": {
      subject: route(),
      given: [...among({ DisableExecuteApiEndpoint: true }), [apiDomainName, [domain("s3://trust/store.pem")]]],
    },
  },
  fails: {
    none: { subject: route(), given: among(), message: "its authorization is NONE" },
    "the default route": { subject: route({ RouteKey: "$default" }), given: among() },
    "connections of a WebSocket API": { subject: socket("$connect"), given: among() },
    "messages of a WebSocket API that lets everyone connect unasked": {
      subject: socket("send"),
      given: among(),
      message: /no route \$connect/,
    },
    "certificates on one domain of two": {
      subject: route(),
      given: [
        ...among({ DisableExecuteApiEndpoint: true }),
        [apiDomainName, [domain("s3://trust/store.pem"), { ...domain(), domainName: "b.example.com" }]],
      ],
    },
  },
  skips: {
    "a message of a WebSocket API": {
      subject: socket("send"),
      given: [...among(), [routeV2, [{ ...socket("$connect"), RouteId: "r2" }]]],
    },
    "the end of a connection": { subject: socket("$disconnect"), given: among() },
    preflight: { subject: route({ RouteKey: "OPTIONS /orders" }) },
    "meant for everyone": { subject: route(), options: { public: ["GET /orders"] } },
    "no stage": { subject: route(), given: [[apiV2, [httpApi()]]] },
  },
  unknowns: {
    "the other routes of a WebSocket API unlisted": {
      subject: socket("send"),
      given: [...among(), [routeV2, UNLISTED]],
    },
    "stages unlisted": {
      subject: route(),
      given: [
        [apiV2, [httpApi()]],
        [stageV2, UNLISTED],
      ],
    },
  },
});

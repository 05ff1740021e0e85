import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { apiDomains, asksForCertificates } from "../../src/services/apigateway/fronts.ts";
import { apiV2 } from "../../src/services/apigatewayv2/api.ts";
import { routeV2 } from "../../src/services/apigatewayv2/route.ts";
import { stageV2 } from "../../src/services/apigatewayv2/stage.ts";

/** The route that a WebSocket API runs as somebody connects; without it everyone is let in. */
const CONNECT = "$connect";

export default defineRule({
  id: "apigatewayv2-route-without-authorization",
  title: "Route of an HTTP or WebSocket API can be called by anyone",
  severity: "high",
  why: "Whoever finds the URL calls the backend with data of their own choice, and reads what it answers.",
  fix: {
    text: "Ask for a JWT, an IAM signature or a Lambda authorizer on the route (of a WebSocket API: on $connect). Routes that are meant for everyone go into the rule's option `public`.",
    cli: "aws apigatewayv2 update-route --api-id <api-id> --route-id <route-id> --authorization-type JWT --authorizer-id <authorizer-id>",
    terraform: `resource "aws_apigatewayv2_route" "<name>" {
  # …
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.<name>.id
}`,
    cloudformation: `<Name>Route:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    AuthorizationType: JWT
    AuthorizerId: !Ref <Authorizer>`,
  },
  references: {
    fsbp: ["APIGateway.8"],
    wellArchitected: ["SEC09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html",
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-8",
    ],
  },
  examples: {
    pass: "The route asks for a JWT.",
    fail: "The authorization type of the route is NONE.",
  },
  subject: routeV2.with(),
  context: { apis: apiV2.with(), routes: routeV2.with(), stages: stageV2.with(), domains: apiDomains },
  options: z.object({
    public: z
      ._default(z.array(z.string()), [])
      .check(z.describe("Keys of routes that are meant for everyone: `GET /health`")),
  }),
  check: (
    { AuthorizationType, RouteKey = "", ProtocolType, ApiId, arn },
    { apis, routes, stages, domains, options },
  ) => {
    const isMessage = ProtocolType === "WEBSOCKET" && RouteKey !== CONNECT;
    if (isMessage && RouteKey === "$disconnect") return skip("nobody calls it: it tells that a connection ended");
    if (isMessage && routes.where("ApiId", ApiId).some((one) => one.RouteKey === CONNECT))
      return skip("of a WebSocket API only $connect can ask for authorization");
    if (RouteKey.startsWith("OPTIONS "))
      return skip("answers preflight requests, which browsers send without credentials");
    if (AuthorizationType && AuthorizationType !== "NONE") return pass;
    if (options.public.includes(RouteKey)) return skip("is meant for everyone by the rule's options");
    if (stages.where("ApiId", ApiId).length === 0) return skip("no stage serves its API");
    const api = apis.get(arn.replace(/\/routes\/.*$/, ""));
    if (
      api?.DisableExecuteApiEndpoint &&
      asksForCertificates({ disableExecuteApiEndpoint: true }, domains.of({ apiId: ApiId }))
    )
      return pass;
    const why = isMessage ? "its API has no route $connect that asks who connects" : "its authorization is NONE";
    return fail(why, { AuthorizationType: AuthorizationType ?? "NONE" });
  },
});

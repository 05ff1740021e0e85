import rule from "../../../rules/apigatewayv2/apigatewayv2-integration-lambda-unusable.ts";
import { routeV2 } from "../../../src/services/apigatewayv2/route.ts";
import { stageV2 } from "../../../src/services/apigatewayv2/stage.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { admits, EXECUTE, HTTP_API, httpStage, integration, ORDERS, route } from "../apigateway/shapes.ts";

const functions = [lambdaFunction, [{ FunctionName: "orders", FunctionArn: ORDERS }]] as const;
const among = (...keys: string[]) =>
  [
    functions,
    [stageV2, [httpStage()]],
    [routeV2, keys.map((RouteKey) => route({ RouteKey, RouteId: RouteKey }))],
  ] as const;
const calls = (lambdaPolicy: object = {}, also: object = {}) =>
  integration({ call: { target: ORDERS, functionArn: ORDERS }, functionArn: ORDERS, lambdaPolicy, ...also });
const api = `${EXECUTE}:${HTTP_API}`;

verdicts(rule, {
  passes: {
    "the whole API": { subject: calls(admits(ORDERS, `${api}/*/*`)), given: among("GET /orders") },
    "the route": { subject: calls(admits(ORDERS, `${api}/*/*/orders`)), given: among("ANY /orders") },
    "the default route": { subject: calls(admits(ORDERS, `${api}/*/$default`)), given: among("$default") },
    "the template of the path": {
      subject: calls(admits(ORDERS, `${api}/*/*/orders/{id}`)),
      given: among("GET /orders/{id}"),
    },
    "a role of its own": {
      subject: calls({}, { CredentialsArn: "arn:aws:iam::111122223333:role/api" }),
      given: among("$default"),
    },
  },
  fails: {
    "the function is gone": {
      subject: calls(admits(ORDERS, `${api}/*`)),
      given: among("GET /orders").slice(1),
      message: /function:orders does not exist/,
    },
    "no policy": { subject: calls(), given: among("GET /orders"), message: /no policy of orders/ },
    "another API": { subject: calls(admits(ORDERS, `${EXECUTE}:zzz/*/*`)), given: among("GET /orders") },
    "one of two routes": {
      subject: calls(admits(ORDERS, `${api}/*/GET/orders`)),
      given: among("GET /orders", "POST /orders"),
      message: /call it for route POST \/orders in stage \$default$/,
    },
  },
  skips: {
    "no function": { subject: integration({ lambdaPolicy: {} }), given: among("GET /orders") },
    "no route": {
      subject: calls(),
      given: [functions, [stageV2, [httpStage()]], [routeV2, [route({ Target: "integrations/i2" })]]],
    },
    "no stage": { subject: calls(), given: [functions] },
  },
  unknowns: {
    "the policy is denied": { subject: denied(calls(), "lambdaPolicy"), given: among("GET /orders") },
    "routes unlisted": { subject: calls(), given: [functions, [stageV2, [httpStage()]], [routeV2, UNLISTED]] },
  },
});

import rule from "../../../rules/lambda/lambda-function-timeout-exceeds-caller.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { integrationV2 } from "../../../src/services/apigatewayv2/integration.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { calls, integration, ORDERS } from "../apigateway/shapes.ts";

const fn = (Timeout: number) => ({ FunctionName: "orders", FunctionArn: ORDERS, Timeout });
const rest = (timeoutInMillis?: number, also: object = {}) =>
  [
    restMethod,
    [calls(ORDERS, { integration: { type: "AWS_PROXY", ...(timeoutInMillis && { timeoutInMillis }) }, ...also })],
  ] as const;
const http = (ProtocolType: string) =>
  [
    integrationV2,
    [integration({ ProtocolType, call: { target: ORDERS, functionArn: ORDERS }, functionArn: ORDERS })],
  ] as const;

verdicts(rule, {
  passes: {
    "shorter than its caller": { subject: fn(10), given: [rest(29_000)] },
    "as long as an HTTP API waits": { subject: fn(30), given: [http("HTTP")] },
    "a caller that waits longer": { subject: fn(60), given: [rest(90_000)] },
  },
  fails: {
    "a REST API": {
      subject: fn(30),
      given: [rest()],
      message: /may run for 30 s, but shop GET \/orders waits for 29 s/,
    },
    "a REST API that waits less": { subject: fn(10), given: [rest(5_000)] },
    "an HTTP API": { subject: fn(31), given: [http("HTTP")] },
    "a WebSocket API": { subject: fn(30), given: [http("WEBSOCKET")] },
  },
  skips: {
    "nobody waits": { subject: fn(900) },
    "an API that does not wait": { subject: fn(900), given: [rest(29_000, { isAsync: true })] },
    "only an alias is called": { subject: fn(900), given: [[restMethod, [calls(`${ORDERS}:live`)]]] },
  },
  unknowns: { "methods unlisted": { subject: fn(10), given: [[restMethod, UNLISTED]] } },
});

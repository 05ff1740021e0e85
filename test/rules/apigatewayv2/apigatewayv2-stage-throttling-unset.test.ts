import rule from "../../../rules/apigatewayv2/apigatewayv2-stage-throttling-unset.ts";
import { apiGatewayAccount } from "../../../src/services/apigateway/region-account.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { httpStage } from "../apigateway/shapes.ts";

const given = [[apiGatewayAccount, [{ throttleSettings: { rateLimit: 10_000 } }]] as const];
const limits = (ThrottlingRateLimit: number, RouteSettings = {}) =>
  httpStage({ DefaultRouteSettings: { ThrottlingRateLimit }, RouteSettings });

verdicts(rule, {
  passes: {
    "a limit": { subject: limits(100), given },
    "a route with other settings": { subject: limits(100, { "GET /a": { DetailedMetricsEnabled: true } }), given },
  },
  fails: {
    "nothing set": {
      subject: httpStage({ DefaultRouteSettings: { DetailedMetricsEnabled: false } }),
      given: [[apiGatewayAccount, UNLISTED]],
      message: "for all routes it has no rate limit",
    },
    "the account's limit": { subject: limits(10_000), given },
    "a route without": {
      subject: limits(100, { "GET /a": { ThrottlingRateLimit: 10_000 } }),
      given,
      message: /GET \/a/,
    },
  },
  unknowns: { "the account's limit unread": { subject: limits(100), given: [[apiGatewayAccount, UNLISTED]] } },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { apiGatewayAccount } from "../../src/services/apigateway/region-account.ts";
import { isLimit, rateInWords } from "../../src/services/apigateway/throttle.ts";
import { stageV2 } from "../../src/services/apigatewayv2/stage.ts";

export default defineRule({
  id: "apigatewayv2-stage-throttling-unset",
  title: "Stage of an HTTP or WebSocket API has no rate limit of its own",
  severity: "medium",
  why: "One flood of requests overloads and bills the backend, and uses up the limit that all APIs of the account share in the region.",
  fix: {
    text: "Set a rate and a burst for the stage's routes that their backend can bear, below the account's limit.",
    cli: "aws apigatewayv2 update-stage --api-id <api-id> --stage-name '<stage>' --default-route-settings ThrottlingRateLimit=100,ThrottlingBurstLimit=200",
    terraform: `resource "aws_apigatewayv2_stage" "<name>" {
  # …
  default_route_settings {
    throttling_rate_limit  = 100
    throttling_burst_limit = 200
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    DefaultRouteSettings:
      ThrottlingRateLimit: 100
      ThrottlingBurstLimit: 200`,
  },
  references: {
    wellArchitected: ["REL05-BP02"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html"],
  },
  examples: {
    pass: "The stage limits its routes to 100 requests a second.",
    fail: "Only the account's limit of 10,000 requests a second holds.",
  },
  subject: stageV2.with(),
  context: { accounts: apiGatewayAccount.with() },
  check: ({ DefaultRouteSettings, RouteSettings = {} }, { accounts }) => {
    const account = () => accounts.all()[0]?.throttleSettings?.rateLimit;
    const rate = DefaultRouteSettings?.ThrottlingRateLimit;
    const evidence = { ThrottlingRateLimit: rate ?? null };
    if (!isLimit(rate, account)) return fail(`for all routes it has ${rateInWords(rate)}`, evidence);
    const free = Object.entries(RouteSettings).flatMap(([key, { ThrottlingRateLimit: own }]) =>
      own !== undefined && !isLimit(own, account) ? [key] : [],
    );
    return free.length === 0
      ? pass
      : fail(`its limit does not hold for ${free.join(", ")}`, { ...evidence, unlimited: free });
  },
});

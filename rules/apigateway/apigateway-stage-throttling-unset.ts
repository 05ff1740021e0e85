import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { ALL_METHODS, methodSettingsOf } from "../../src/services/apigateway/method-settings.ts";
import { apiGatewayAccount } from "../../src/services/apigateway/region-account.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";
import { isLimit, rateInWords } from "../../src/services/apigateway/throttle.ts";
import { usagePlan } from "../../src/services/apigateway/usage-plan.ts";

export default defineRule({
  id: "apigateway-stage-throttling-unset",
  title: "Stage of a REST API has no rate limit of its own",
  severity: "medium",
  why: "One flood of requests overloads and bills the backend, and uses up the limit that all APIs of the account share in the region.",
  fix: {
    text: "Set a rate and a burst for all methods of the stage that its backend can bear, below the account's limit.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations 'op=replace,path=/*/*/throttling/rateLimit,value=<requests-per-second>' 'op=replace,path=/*/*/throttling/burstLimit,value=<requests>'",
    terraform: `resource "aws_api_gateway_method_settings" "<name>" {
  rest_api_id = aws_api_gateway_rest_api.<name>.id
  stage_name  = aws_api_gateway_stage.<name>.stage_name
  method_path = "*/*"
  settings {
    throttling_rate_limit  = 100
    throttling_burst_limit = 200
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    MethodSettings:
      - HttpMethod: "*"
        ResourcePath: /*
        ThrottlingRateLimit: 100
        ThrottlingBurstLimit: 200`,
  },
  references: {
    wellArchitected: ["REL05-BP02"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html"],
  },
  examples: {
    pass: "The stage limits all methods to 500 requests a second.",
    fail: "Only the account's limit of 10,000 requests a second holds.",
  },
  subject: restStage.with(),
  context: { accounts: apiGatewayAccount.with(), plans: usagePlan.with(), methods: restMethod.with() },
  check: ({ methodSettings, restApiId, stageName }, { accounts, plans, methods }) => {
    const account = () => accounts.all()[0]?.throttleSettings?.rateLimit;
    const rate = methodSettings?.[ALL_METHODS]?.throttlingRateLimit;
    const evidence = { throttlingRateLimit: rate ?? null };
    if (isLimit(rate, account)) {
      const free = methodSettingsOf(methodSettings)
        .filter(({ throttlingRateLimit: own }) => own !== undefined && !isLimit(own, account))
        .map(({ label }) => label);
      if (free.length === 0) return pass;
      return fail(`its limit does not hold for ${free.join(", ")}`, { ...evidence, unlimited: free });
    }
    const here = plans
      .all()
      .flatMap(({ apiStages = [], throttle }) =>
        apiStages.filter((one) => one.apiId === restApiId && one.stage === stageName).map(() => throttle?.rateLimit),
      );
    const planned = here.length > 0 && here.every((limit) => isLimit(limit, account));
    const keyless = planned
      ? methods.where("restApiId", restApiId).filter((one) => one.httpMethod !== "OPTIONS" && !one.apiKeyRequired)
      : [];
    if (planned && keyless.length === 0) return pass;
    const plan = planned
      ? `; its usage plans limit only callers with a key, which ${keyless[0]!.name} does not ask for`
      : "";
    return fail(`for all methods it has ${rateInWords(rate)}${plan}`, evidence);
  },
});

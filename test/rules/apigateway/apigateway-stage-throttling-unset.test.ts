import rule from "../../../rules/apigateway/apigateway-stage-throttling-unset.ts";
import { apiGatewayAccount } from "../../../src/services/apigateway/region-account.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { usagePlan } from "../../../src/services/apigateway/usage-plan.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { method, REST_API, stage } from "./shapes.ts";

const limits = (rate: number, also: object = {}) =>
  stage({ methodSettings: { "*/*": { throttlingRateLimit: rate, throttlingBurstLimit: 5000 }, ...also } });
const account = [apiGatewayAccount, [{ throttleSettings: { rateLimit: 10_000, burstLimit: 5_000 } }]] as const;
const plan = (id: string, rateLimit?: number) => ({
  ...{ id, name: id, apiStages: [{ apiId: REST_API, stage: "prod" }] },
  ...(rateLimit && { throttle: { rateLimit, burstLimit: 10 } }),
});
const planned = (plans: object[], apiKeyRequired: boolean) =>
  [account, [usagePlan, plans], [restMethod, [method({ apiKeyRequired })]]] as const;

verdicts(rule, {
  passes: {
    "a limit for all methods": { subject: limits(500), given: [account] },
    "a method with a stricter one": { subject: limits(500, { "a/GET": { throttlingRateLimit: 5 } }), given: [account] },
    "a usage plan, and keys for all": { subject: stage(), given: planned([plan("gold", 50)], true) },
  },
  fails: {
    "nothing set": { subject: stage(), given: [account], message: "for all methods it has no rate limit" },
    "switched off": { subject: limits(-1), given: [account] },
    "the account's limit, which AWS writes there": {
      subject: limits(10_000),
      given: [account],
      message: /account's own/,
    },
    "more than the account has, since its limit was lowered": {
      subject: limits(20_000),
      given: [account],
      message: "for all methods it has 20000 requests a second, not less than the account's own limit",
    },
    "one method without": {
      subject: limits(500, { "a/GET": { throttlingRateLimit: -1 } }),
      given: [account],
      message: "its limit does not hold for GET /a",
    },
    "a usage plan, but no key asked for": {
      subject: stage(),
      given: planned([plan("gold", 50)], false),
      message: /only callers with a key, which shop GET \/orders does not ask for/,
    },
    "one of two plans without limits": { subject: stage(), given: planned([plan("gold", 50), plan("all")], true) },
  },
  unknowns: {
    "the account's limit unread": { subject: limits(500), given: [[apiGatewayAccount, UNLISTED]] },
    "plans unread": { subject: stage(), given: [account, [usagePlan, UNLISTED]] },
  },
});

import type { APIGateway, Method } from "@aws-sdk/client-api-gateway";
import type { ApiGatewayV2 } from "@aws-sdk/client-apigatewayv2";
import type { Lambda } from "@aws-sdk/client-lambda";
import { lambdas } from "./compute.ts";
import { ACCOUNT, type Answer, answers, arn, atHome, daysAgo, HOME } from "./world.ts";

const SHOP_API = "h4nb1tsh0p";
const HOOKS_API = "h00ks4partn";
const CHECKOUT = arn("lambda", "function:checkout:live");
const REPORT = arn("lambda", "function:nightly-report");

const calls = (target: string): Method["methodIntegration"] => ({
  type: "AWS_PROXY",
  httpMethod: "POST",
  uri: `arn:aws:apigateway:${HOME}:lambda:path/2015-03-31/functions/${target}/invocations`,
  timeoutInMillis: 29_000,
});

const logs = (name: string) => ({
  destinationArn: `arn:aws:logs:${HOME}:${ACCOUNT}:log-group:/apis/${name}`,
  format: "$context.requestId $context.status",
});

/** The shop's API, and the one that partners' systems call. */
export const apigateway = answers<APIGateway>("apigateway", {
  getRestApis: (_, region) => ({
    items: atHome(region, [
      { id: SHOP_API, name: "shop", createdDate: daysAgo(700), endpointConfiguration: { types: ["REGIONAL"] } },
    ]),
  }),
  getStages: () => ({
    item: [
      {
        stageName: "prod",
        deploymentId: "d3pl0y",
        tracingEnabled: true,
        webAclArn: arn("wafv2", "regional/webacl/shop/0f1e2d3c"),
        accessLogSettings: logs("shop"),
        methodSettings: {
          "*/*": { loggingLevel: "ERROR", throttlingRateLimit: 500, throttlingBurstLimit: 200, cachingEnabled: false },
        },
        variables: { tier: "gold" },
      },
    ],
  }),
  getResources: () => ({
    items: [
      {
        id: "0rd3rs",
        path: "/orders",
        resourceMethods: {
          POST: { httpMethod: "POST", authorizationType: "COGNITO_USER_POOLS", methodIntegration: calls(CHECKOUT) },
        },
      },
      {
        id: "r3p0rt",
        path: "/reports/{day}",
        resourceMethods: {
          GET: { httpMethod: "GET", authorizationType: "NONE", methodIntegration: calls(REPORT) },
        },
      },
    ],
  }),
  getUsagePlans: () => ({ items: [] }),
  getAccount: () => ({ throttleSettings: { rateLimit: 10_000, burstLimit: 5_000 } }),
  getDomainNames: (_, region) => ({
    items: atHome(region, [
      {
        domainName: "api.hanbit.example",
        regionalDomainName: `d-h4nb1t.execute-api.${HOME}.amazonaws.com`,
        endpointConfiguration: { types: ["REGIONAL"] },
        securityPolicy: "TLS_1_2",
      },
    ]),
  }),
});

export const apigatewayv2 = answers<ApiGatewayV2>("apigatewayv2", {
  getApis: (_, region) => ({
    Items: atHome(region, [
      {
        ApiId: HOOKS_API,
        Name: "partner-hooks",
        ProtocolType: "HTTP",
        RouteSelectionExpression: "$request.method $request.path",
        CorsConfiguration: { AllowOrigins: ["https://*"], AllowCredentials: true },
      },
    ]),
  }),
  getStages: () => ({
    Items: [{ StageName: "$default", AutoDeploy: true, DefaultRouteSettings: { DetailedMetricsEnabled: false } }],
  }),
  getRoutes: () => ({
    Items: [{ RouteId: "r0ut3", RouteKey: "POST /hooks", AuthorizationType: "NONE", Target: "integrations/1nt3g" }],
  }),
  getIntegrations: () => ({
    Items: [
      { IntegrationId: "1nt3g", IntegrationType: "AWS_PROXY", IntegrationUri: CHECKOUT, TimeoutInMillis: 30_000 },
    ],
  }),
  getApiMappings: () => ({ Items: [{ ApiId: SHOP_API, Stage: "prod", ApiMappingId: "m4pp1n" }] }),
});

const forApis = JSON.stringify({
  Version: "2012-10-17",
  Statement: [SHOP_API, HOOKS_API].map((api) => ({
    Sid: api,
    Effect: "Allow",
    Principal: { Service: "apigateway.amazonaws.com" },
    Action: "lambda:InvokeFunction",
    Resource: CHECKOUT,
    Condition: { ArnLike: { "AWS:SourceArn": `arn:aws:execute-api:${HOME}:${ACCOUNT}:${api}/*` } },
  })),
});

/** What is around the functions; the alias that APIs call has a policy of its own. */
export const lambdasAround: ReadonlyMap<string, Answer> = new Map([
  ...answers<Lambda>("lambda", {
    listEventSourceMappings: (_, region) => ({
      EventSourceMappings: atHome(region, [
        {
          UUID: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
          EventSourceArn: arn("dynamodb", "table/orders/stream/2025-03-01T00:00:00.000"),
          FunctionArn: arn("lambda", "function:checkout"),
          State: "Enabled",
          LastProcessingResult: "OK",
          MaximumRetryAttempts: -1,
          MaximumRecordAgeInSeconds: -1,
        },
      ]),
    }),
    listFunctionUrlConfigs: () => ({ FunctionUrlConfigs: [] }),
    listAliases: ({ FunctionName }) => ({
      Aliases: FunctionName === "checkout" ? [{ AliasArn: CHECKOUT, Name: "live", FunctionVersion: "41" }] : [],
    }),
    listFunctionEventInvokeConfigs: () => ({ FunctionEventInvokeConfigs: [] }),
    getFunctionConcurrency: ({ FunctionName }) =>
      FunctionName === "checkout" ? { ReservedConcurrentExecutions: 50 } : {},
  }),
  [
    "lambda:getPolicy",
    (input: never, region: string) =>
      (input as { FunctionName: string }).FunctionName === CHECKOUT
        ? { Policy: forApis }
        : lambdas.get("lambda:getPolicy")!(input, region),
  ],
]);

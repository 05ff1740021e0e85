import rule from "../../../rules/cloudfront/cloudfront-distribution-api-origin-bypassable.ts";
import { restApi } from "../../../src/services/apigateway/rest-api.ts";
import { restMethod } from "../../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../../src/services/apigateway/rest-stage.ts";
import { apiV2 } from "../../../src/services/apigatewayv2/api.ts";
import { routeV2 } from "../../../src/services/apigatewayv2/route.ts";
import { webAcl } from "../../../src/services/wafv2/web-acl.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { api, HTTP_API, method, REST_API, stage } from "../apigateway/shapes.ts";
import { customOrigin, distributionWith, s3Origin } from "./given.ts";

const origin = (apiId: string, also: object = {}) => ({
  ...customOrigin("api", "https-only", `${apiId}.execute-api.eu-west-1.amazonaws.com`),
  ...also,
});
const sends = (...names: string[]) => ({
  CustomHeaders: {
    Quantity: names.length,
    Items: names.map((HeaderName) => ({ HeaderName, HeaderValue: "(masked)" })),
  },
});
const front = (also: object = {}) => distributionWith([origin(REST_API, { OriginPath: "/prod", ...also })]);
const rest = (methods: readonly object[], also: object = {}, stages: readonly object[] = [stage()]): Given => [
  [restApi, [api(also)]],
  [restMethod, methods],
  [restStage, stages],
];
const ARN = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/api/1";
const match = {
  ByteMatchStatement: {
    FieldToMatch: { SingleHeader: { Name: "x-origin-secret" } },
    PositionalConstraint: "EXACTLY",
    TextTransformations: [],
  },
};
const blocks = { Rules: [{ Action: { Block: {} }, Statement: { NotStatement: { Statement: match } } }] };
const acl = (config: object): Given => [[webAcl, [{ ARN, Name: "api", Id: "1", config }]]];
const guarded = stage({ webAclArn: ARN });
const only = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      ...{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:role/edge" } },
      ...{ Action: "execute-api:Invoke", Resource: "*" },
    },
  ],
});
const http = (...routes: object[]): Given => [
  [apiV2, [{ ApiId: HTTP_API, Name: "shop", ProtocolType: "HTTP" }]],
  [routeV2, routes.map((one, i) => ({ ApiId: HTTP_API, ApiName: "shop", RouteId: `r${i}`, ...one }))],
];

verdicts(rule, {
  passes: {
    "each method asks an authorizer; OPTIONS need not": {
      subject: front(),
      given: rest([method({ authorizationType: "CUSTOM" }), method({ resourceId: "r2", httpMethod: "OPTIONS" })]),
    },
    "each method wants the key that CloudFront sends": {
      subject: front(sends("X-Api-Key")),
      given: rest([method({ apiKeyRequired: true })]),
    },
    "its policy admits one role": { subject: front(), given: rest([method()], { policy: only }) },
    "the stage's web ACL demands the header that CloudFront sends": {
      subject: front(sends("X-Origin-Secret")),
      given: [...rest([method()], {}, [guarded]), ...acl(blocks)],
    },
    "an HTTP API whose routes ask who calls": {
      subject: distributionWith([origin(HTTP_API)]),
      given: http({ RouteKey: "GET /orders", AuthorizationType: "JWT" }, { RouteKey: "OPTIONS /orders" }),
    },
  },
  fails: {
    "a method that asks nobody": {
      subject: front(),
      given: rest([method(), method({ resourceId: "r2", path: "/pay", httpMethod: "POST" })]),
      message:
        "anyone can call https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com past CloudFront: nothing asks who calls GET /orders and 1 more",
      severity: "medium",
    },
    "a key that CloudFront does not send is known to callers": {
      subject: front(),
      given: rest([method({ apiKeyRequired: true })]),
    },
    "its own web ACL, which asks for no header": {
      subject: front(sends("X-Origin-Secret")),
      given: [...rest([method()], {}, [guarded]), ...acl({ Rules: [] })],
      message: /own web ACL looks at such requests/,
      severity: "low",
    },
    "a guarded stage, but CloudFront leads to another": {
      subject: front(),
      given: [...rest([method()], {}, [stage(), stage({ stageName: "test", webAclArn: ARN })]), ...acl(blocks)],
      severity: "medium",
    },
    "an HTTP API with an open route": {
      subject: distributionWith([origin(HTTP_API)]),
      given: http({ RouteKey: "$default", AuthorizationType: "NONE" }),
      message: /nothing asks who calls \$default$/,
    },
  },
  skips: {
    disabled: { subject: { ...front(), Enabled: false }, message: "it is disabled" },
    "no API behind it": { subject: distributionWith([s3Origin("assets")]), message: /none of its origins is an API/ },
    "another account's API": { subject: front(), message: /none of this account/ },
  },
  unknowns: {
    "the APIs cannot be listed": { subject: front(), given: [[restApi, UNLISTED]] },
    "its methods cannot": {
      subject: front(),
      given: [
        [restApi, [api()]],
        [restMethod, UNLISTED],
      ],
    },
  },
});

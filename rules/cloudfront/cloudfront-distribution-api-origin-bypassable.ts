import { gather } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { restApi } from "../../src/services/apigateway/rest-api.ts";
import { restMethod } from "../../src/services/apigateway/rest-method.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";
import { apiV2 } from "../../src/services/apigatewayv2/api.ts";
import { routeV2 } from "../../src/services/apigatewayv2/route.ts";
import { apiBypass, apiOrigins, isOwn } from "../../src/services/cloudfront/api-origins.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

export default defineRule({
  id: "cloudfront-distribution-api-origin-bypassable",
  title: "API behind CloudFront answers anyone who calls it directly",
  severity: "medium",
  why: "The web ACL, the geographic limits and the rate limits of the distribution protect nobody when the API's own host name takes the same requests without them.",
  fix: {
    text: "Let CloudFront send what nobody else knows and let the API ask for it: an API key that each method requires (header x-api-key), a secret header that the web ACL of the stage demands, or an authorizer. Keep the secret in Secrets Manager and change it now and then.",
    cli: "aws apigateway update-method --rest-api-id <api-id> --resource-id <resource-id> --http-method <method> --patch-operations op=replace,path=/apiKeyRequired,value=true",
    terraform: `resource "aws_api_gateway_method" "<name>" {
  rest_api_id      = aws_api_gateway_rest_api.<name>.id
  resource_id      = aws_api_gateway_resource.<name>.id
  http_method      = "GET"
  authorization    = "NONE"
  api_key_required = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: <api-id>
    ResourceId: <resource-id>
    HttpMethod: GET
    AuthorizationType: NONE
    ApiKeyRequired: true`,
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html",
    ],
  },
  examples: {
    pass: "Each method of the API requires an API key, which the distribution sends as x-api-key.",
    fail: "The API has a method without authorization, and its execute-api host name answers everyone.",
  },
  subject: distribution.with(),
  context: {
    restApis: restApi.with(),
    stages: restStage.with(),
    methods: restMethod.with(),
    httpApis: apiV2.with(),
    routes: routeV2.with(),
    acls: webAcl.with("config"),
  },
  check: (d, around) => {
    if (d.Enabled === false) return skip("it is disabled");
    const origins = apiOrigins(d);
    if (origins.length === 0) return skip("none of its origins is an API by the host name that API Gateway gave it");
    const own = origins.filter((one) => isOwn(one, around));
    const found = gather(...own.map((one) => () => apiBypass(one, around)));
    const [first] = found;
    if (first) {
      const severity = found.every((one) => one.severity === "low") ? "low" : first.severity;
      const evidence = { bypasses: found.map((one) => one.evidence) };
      return fail(found.map(({ text }) => text).join("; "), evidence, { severity });
    }
    return own.length > 0 ? pass : skip("its API is none of this account: its owner can tell");
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { methodSettingsOf } from "../../src/services/apigateway/method-settings.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-stage-cache-unencrypted",
  title: "Stage of a REST API caches answers unencrypted",
  severity: "medium",
  why: "Answers, with whatever personal data they hold, lie on the cache's disks in the clear.",
  fix: {
    text: "Encrypt the cache of every method that is cached.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations 'op=replace,path=/*/*/caching/dataEncrypted,value=true'",
    terraform: `resource "aws_api_gateway_method_settings" "<name>" {
  rest_api_id = aws_api_gateway_rest_api.<name>.id
  stage_name  = aws_api_gateway_stage.<name>.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    MethodSettings:
      - HttpMethod: "*"
        ResourcePath: /*
        CachingEnabled: true
        CacheDataEncrypted: true`,
  },
  references: {
    fsbp: ["APIGateway.5"],
    wellArchitected: ["SEC08-BP02"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-5",
    ],
  },
  examples: {
    pass: "All methods are cached, encrypted.",
    fail: "GET /orders is cached without encryption.",
  },
  subject: restStage.with(),
  check: ({ cacheClusterEnabled, methodSettings }) => {
    if (!cacheClusterEnabled) return skip("has no cache");
    const cached = methodSettingsOf(methodSettings).filter(({ cachingEnabled }) => cachingEnabled);
    if (cached.length === 0) return skip("has a cache, but no method uses it");
    const open = cached.filter(({ cacheDataEncrypted }) => !cacheDataEncrypted).map(({ label }) => label);
    return open.length === 0 ? pass : fail(`the cache is not encrypted for ${open.join(", ")}`, { unencrypted: open });
  },
});

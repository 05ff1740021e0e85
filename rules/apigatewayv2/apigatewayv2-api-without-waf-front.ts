import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { apiFronts } from "../../src/services/apigateway/fronts.ts";
import { apiV2 } from "../../src/services/apigatewayv2/api.ts";

export default defineRule({
  id: "apigatewayv2-api-without-waf-front",
  title: "HTTP API has no web application firewall before it",
  severity: "low",
  why: "HTTP APIs take no web ACL themselves: injection attempts, credential stuffing and floods of requests reach the backend unfiltered.",
  fix: {
    text: "Put a CloudFront distribution with a web ACL before the API, and make the API refuse what does not come through it (by an authorizer that wants a header of the distribution, or by switching its own host name off). Or make it a REST API, which takes a web ACL.",
    terraform: `resource "aws_cloudfront_distribution" "<name>" {
  web_acl_id = aws_wafv2_web_acl.<name>.arn
  origin {
    origin_id   = "api"
    domain_name = "<api-id>.execute-api.<region>.amazonaws.com"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  # …
}`,
    cloudformation: `DistributionConfig:
  WebACLId: <web-acl-arn>
  Origins:
    - Id: api
      DomainName: <api-id>.execute-api.<region>.amazonaws.com
      CustomOriginConfig:
        OriginProtocolPolicy: https-only
        OriginSSLProtocols: [TLSv1.2]`,
  },
  references: {
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html",
      "https://docs.aws.amazon.com/waf/latest/developerguide/cloudfront-features.html",
    ],
  },
  examples: {
    pass: "A CloudFront distribution with a web ACL has the API as an origin.",
    fail: "No distribution with a web ACL leads to the API.",
  },
  subject: apiV2.with(),
  context: { fronts: apiFronts },
  check: ({ ProtocolType, ApiId = "", ApiEndpoint, arn }, { fronts }) => {
    if (ProtocolType !== "HTTP") return skip("is no HTTP API");
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html
    if (arn.startsWith("arn:aws-cn:")) return skip("in China AWS WAF protects regional resources only");
    if (fronts.guard({ apiId: ApiId })) return pass;
    return fail("no CloudFront distribution with a web ACL leads to it", { ApiEndpoint: ApiEndpoint ?? null });
  },
});

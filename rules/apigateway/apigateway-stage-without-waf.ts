import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { apiFronts } from "../../src/services/apigateway/fronts.ts";
import { isPrivate } from "../../src/services/apigateway/resource-policy.ts";
import { restApi, restApiArn } from "../../src/services/apigateway/rest-api.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-stage-without-waf",
  title: "Stage of a REST API has no web application firewall",
  severity: "medium",
  why: "Injection attempts, credential stuffing and floods of requests reach the backend unfiltered.",
  fix: {
    text: "Attach an AWS WAF web ACL of the same region (scope REGIONAL) to the stage, with AWS's managed core rules and a rate limit.",
    cli: "aws wafv2 associate-web-acl --web-acl-arn <web-acl-arn> --resource-arn arn:<partition>:apigateway:<region>::/restapis/<api-id>/stages/<stage>",
    terraform: `resource "aws_wafv2_web_acl_association" "<name>" {
  web_acl_arn  = aws_wafv2_web_acl.<name>.arn
  resource_arn = aws_api_gateway_stage.<name>.arn
}`,
    cloudformation: `<Name>Association:
  Type: AWS::WAFv2::WebACLAssociation
  Properties:
    WebACLArn: !GetAtt <WebACL>.Arn
    ResourceArn: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${<Api>}/stages/<stage>`,
  },
  references: {
    fsbp: ["APIGateway.4"],
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-4",
    ],
  },
  examples: {
    pass: "A web ACL is attached to the stage, or to the CloudFront distribution before it.",
    fail: "No web ACL is attached to the stage, and none to a distribution before it.",
  },
  subject: restStage.with(),
  context: { apis: restApi.with(), fronts: apiFronts },
  check: (stage, { apis, fronts }) => {
    if (stage.webAclArn) return pass;
    const api = apis.get(restApiArn(stage));
    if (api && isPrivate(api)) return skip("its API is private: the internet does not reach it");
    if (fronts.guard({ apiId: stage.restApiId, stage: stage.stageName ?? "" })) return pass;
    return fail("no web ACL is attached to the stage, and no CloudFront distribution with one leads to it", {
      webAclArn: null,
    });
  },
});

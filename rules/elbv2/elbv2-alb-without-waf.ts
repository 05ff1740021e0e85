import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";
import { webAclAssociation } from "../../src/services/wafv2/web-acl-association.ts";

export default defineRule({
  id: "elbv2-alb-without-waf",
  title: "Application Load Balancer on the internet has no web ACL before it",
  severity: "medium",
  why: "Every scan for known holes, every attempt to guess passwords and every flood of requests reaches the application itself.",
  fix: {
    text: "Associate a web ACL of AWS WAF with it: managed rule groups for known attacks, and a rate limit by address. Where CloudFront with a web ACL stands before it, admit CloudFront only (its managed prefix list in the security group) and accept this finding.",
    cli: "aws wafv2 associate-web-acl --web-acl-arn <web-acl-arn> --resource-arn <load-balancer-arn>",
    terraform: `resource "aws_wafv2_web_acl_association" "<name>" {
  resource_arn = aws_lb.<name>.arn
  web_acl_arn  = aws_wafv2_web_acl.<name>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::WAFv2::WebACLAssociation
  Properties:
    ResourceArn: !Ref <LoadBalancer>
    WebACLArn: !GetAtt <WebAcl>.Arn`,
  },
  references: {
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-16",
    ],
  },
  examples: {
    pass: "The web ACL shop is associated with it.",
    fail: "It is internet-facing and no web ACL is associated with it.",
  },
  subject: loadBalancer.with(),
  context: { associations: webAclAssociation.with() },
  check: ({ Type, Scheme, arn }, { associations }) => {
    if (Type !== "application") return skip("web ACLs stand before Application Load Balancers only");
    if (Scheme !== "internet-facing") return skip("it is internal");
    return associations.get(arn) ? pass : fail("it is internet-facing and has no web ACL", { Scheme });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { loadBalancer, typeOf } from "../../src/services/elbv2/load-balancer.ts";

const KEY = "deletion_protection.enabled";

export default defineRule({
  id: "elbv2-load-balancer-deletion-protection-off",
  title: "Load balancer can be deleted by mistake",
  severity: "medium",
  why: "One wrong call, or one wrong plan of a deployment tool, takes everything behind it off the air. A new load balancer has another address: certificates, DNS and firewall rules have to follow.",
  fix: {
    text: "Turn on deletion protection. Whoever means to delete it turns it off first.",
    cli: `aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=${KEY},Value=true`,
    terraform: `resource "aws_lb" "<name>" {
  # …
  enable_deletion_protection = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    LoadBalancerAttributes:
      - Key: ${KEY}
        Value: "true"`,
  },
  references: {
    fsbp: ["ELB.6"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#deletion-protection",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-6",
    ],
  },
  examples: { pass: `${KEY} is true.`, fail: `${KEY} is false, as it is by default.` },
  subject: loadBalancer.with("attributes"),
  check: (balancer) => {
    const value = balancer.attributes[KEY] ?? "not set";
    return value === "true"
      ? pass
      : fail(`deletion protection of the ${typeOf(balancer)} is off`, { Type: balancer.Type, [KEY]: value });
  },
});

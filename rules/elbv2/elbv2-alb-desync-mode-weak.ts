import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";

const KEY = "routing.http.desync_mitigation_mode";

export default defineRule({
  id: "elbv2-alb-desync-mode-weak",
  title: "Application Load Balancer lets ambiguous HTTP requests through",
  severity: "medium",
  why: "Where load balancer and target read one request differently, an attacker smuggles a second one into it: past filters, into another visitor's session, or into a cache.",
  fix: {
    text: "Set the desync mitigation mode to defensive, which is the default, or to strictest.",
    cli: `aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=${KEY},Value=defensive`,
    terraform: `resource "aws_lb" "<name>" {
  # …
  desync_mitigation_mode = "defensive"
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    LoadBalancerAttributes:
      - Key: ${KEY}
        Value: defensive`,
  },
  references: {
    fsbp: ["ELB.12"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-12",
    ],
  },
  examples: {
    pass: "The mode is defensive.",
    fail: "The mode is monitor: it counts such requests and lets them pass.",
  },
  subject: loadBalancer.with("attributes"),
  check: (balancer) => {
    if (balancer.Type !== "application") return skip("only Application Load Balancers read HTTP");
    // Where AWS names none its default is in force, which is defensive.
    const mode = balancer.attributes[KEY];
    return mode === "monitor"
      ? fail("its desync mitigation mode is monitor, which lets ambiguous requests through", { [KEY]: mode })
      : pass;
  },
});

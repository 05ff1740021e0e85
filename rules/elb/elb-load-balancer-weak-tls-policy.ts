import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { classicLoadBalancer, listenerText, secureListeners } from "../../src/services/elb/classic-load-balancer.ts";

const OLD = ["Protocol-SSLv2", "Protocol-SSLv3", "Protocol-TLSv1", "Protocol-TLSv1.1"];

export default defineRule({
  id: "elb-load-balancer-weak-tls-policy",
  title: "Classic Load Balancer does not use the TLS policy that AWS holds for strong",
  severity: "medium",
  why: "TLS 1.0 and 1.1 are broken and retired: someone on the path can make a connection fall back to them and attack it. A policy of one's own ages without anybody noticing.",
  fix: {
    text: "Use the predefined policy ELBSecurityPolicy-TLS-1-2-2017-01. Better still, move to an Application or Network Load Balancer, which knows TLS 1.3: a classic one never will.",
    cli: `aws elb create-load-balancer-policy --load-balancer-name <name> --policy-name tls-1-2 --policy-type-name SSLNegotiationPolicyType --policy-attributes AttributeName=Reference-Security-Policy,AttributeValue=ELBSecurityPolicy-TLS-1-2-2017-01
aws elb set-load-balancer-policies-of-listener --load-balancer-name <name> --load-balancer-port 443 --policy-names tls-1-2`,
    terraform: `resource "aws_load_balancer_policy" "tls" {
  load_balancer_name = aws_elb.<name>.name
  policy_name        = "tls-1-2"
  policy_type_name   = "SSLNegotiationPolicyType"

  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}

resource "aws_load_balancer_listener_policy" "tls" {
  load_balancer_name = aws_elb.<name>.name
  load_balancer_port = 443
  policy_names       = [aws_load_balancer_policy.tls.policy_name]
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    Policies:
      - PolicyName: tls-1-2
        PolicyType: SSLNegotiationPolicyType
        Attributes:
          - Name: Reference-Security-Policy
            Value: ELBSecurityPolicy-TLS-1-2-2017-01`,
  },
  references: {
    fsbp: ["ELB.8"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8",
    ],
  },
  examples: {
    pass: "The policy of its HTTPS listener stands for ELBSecurityPolicy-TLS-1-2-2017-01.",
    fail: "Its HTTPS listener has the default, ELBSecurityPolicy-2016-08, which accepts TLS 1.0.",
  },
  options: z.object({
    policies: z
      ._default(z.array(z.string()), ["ELBSecurityPolicy-TLS-1-2-2017-01"])
      .check(z.describe("The predefined TLS policies that are good enough")),
  }),
  subject: classicLoadBalancer.with("policies"),
  check: (balancer, { options }) => {
    const secure = secureListeners(balancer);
    if (secure.length === 0) return skip("it has no HTTPS or SSL listener");
    const weak = secure.flatMap((one) => {
      const policy = balancer.policies.find(
        ({ PolicyName = "", PolicyTypeName }) =>
          PolicyTypeName === "SSLNegotiationPolicyType" && one.PolicyNames?.includes(PolicyName),
      );
      const attributes = new Map(
        policy?.PolicyAttributeDescriptions?.map((attribute) => [attribute.AttributeName, attribute.AttributeValue]),
      );
      // A predefined one that is named as it is need not be among the balancer's own.
      const named = one.PolicyNames?.find((name) => name.startsWith("ELBSecurityPolicy-"));
      const stands = attributes.get("Reference-Security-Policy") ?? policy?.PolicyName ?? named;
      if (stands !== undefined && options.policies.includes(stands)) return [];
      const accepts = OLD.filter((name) => attributes.get(name) === "true").map((name) => name.slice(9));
      return [{ listener: listenerText(one), policy: stands ?? "none", accepts }];
    });
    if (weak.length === 0) return pass;
    const named = weak.map(
      ({ listener, policy, accepts }) =>
        `${listener} has the policy ${policy}${accepts.length > 0 ? `, which accepts ${accepts.join(" and ")}` : ""}`,
    );
    return fail(named.join("; "), { listeners: weak });
  },
});

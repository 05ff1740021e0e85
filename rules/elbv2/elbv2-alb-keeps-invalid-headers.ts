import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";

const KEY = "routing.http.drop_invalid_header_fields.enabled";

export default defineRule({
  id: "elbv2-alb-keeps-invalid-headers",
  title: "Application Load Balancer hands malformed headers to its targets",
  severity: "medium",
  why: "Header names with characters that HTTP does not allow are read differently by different servers, which attackers use to smuggle requests and to forge headers that the load balancer sets.",
  fix: {
    text: "Let the load balancer drop header fields whose names are not valid. Look first for clients that send names with underscores: those are dropped as well.",
    cli: `aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=${KEY},Value=true`,
    terraform: `resource "aws_lb" "<name>" {
  # …
  drop_invalid_header_fields = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    LoadBalancerAttributes:
      - Key: ${KEY}
        Value: "true"`,
  },
  references: {
    fsbp: ["ELB.4"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-4",
    ],
  },
  examples: { pass: `${KEY} is true.`, fail: `${KEY} is false, as it is by default.` },
  subject: loadBalancer.with("attributes"),
  check: (balancer) => {
    if (balancer.Type !== "application") return skip("only Application Load Balancers read headers");
    const value = balancer.attributes[KEY] ?? "not set";
    return value === "true" ? pass : fail("it does not drop invalid header fields", { [KEY]: value });
  },
});

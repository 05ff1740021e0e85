import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isUsed, targetGroup } from "../../src/services/elbv2/target-group.ts";

export default defineRule({
  id: "elbv2-target-group-plaintext-health-check",
  title: "Health checks of a target group are not encrypted",
  severity: "low",
  why: "What health checks ask and learn can be read on the way, and they do not notice when the encrypted port that clients depend on stops working.",
  fix: {
    text: "Let targets end TLS, a certificate of their own signing is enough, and check their health with HTTPS.",
    cli: "aws elbv2 modify-target-group --target-group-arn <target-group-arn> --health-check-protocol HTTPS --health-check-port 8443",
    terraform: `resource "aws_lb_target_group" "<name>" {
  # …
  health_check {
    protocol = "HTTPS"
    port     = "8443"
    path     = "/health"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties:
    HealthCheckProtocol: HTTPS
    HealthCheckPort: "8443"
    HealthCheckPath: /health`,
  },
  references: {
    fsbp: ["ELB.21"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-21",
    ],
  },
  examples: { pass: "HealthCheckProtocol is HTTPS.", fail: "HealthCheckProtocol is HTTP." },
  subject: targetGroup.with(),
  check: (group) => {
    if (!isUsed(group)) return skip("no load balancer uses it");
    if (group.TargetType === "lambda") return skip("functions are called over AWS's own encrypted API");
    const { HealthCheckEnabled, HealthCheckProtocol, HealthCheckPort, Protocol } = group;
    if (Protocol === "GENEVE") return skip("Gateway Load Balancers send to appliances inside the VPC");
    if (HealthCheckEnabled === false) return skip("its health checks are off");
    if (HealthCheckProtocol === "HTTPS") return pass;
    const evidence = { HealthCheckProtocol, HealthCheckPort, Protocol };
    // It says nothing that could be read; AWS's control counts it all the same.
    if (HealthCheckProtocol === "TCP")
      return fail("health checks open a TCP connection and do not try TLS", evidence, { severity: "info" });
    return fail(`health checks go over ${HealthCheckProtocol ?? "an unknown protocol"}`, evidence);
  },
});

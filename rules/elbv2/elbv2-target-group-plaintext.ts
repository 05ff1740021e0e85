import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isUsed, targetGroup } from "../../src/services/elbv2/target-group.ts";

const ENCRYPTED = new Set(["HTTPS", "TLS", "QUIC"]);
/** The protocols of Network Load Balancers that pass on what they get: TLS of the client ends at the target. */
const PASSED_ON = new Set(["TCP", "UDP", "TCP_UDP", "TCP_QUIC"]);

export default defineRule({
  id: "elbv2-target-group-plaintext",
  title: "Load balancer sends traffic to its targets unencrypted",
  severity: "medium",
  why: "TLS ends at the load balancer. Behind it, whoever gets into the network reads and changes what visitors send: passwords, cookies, pages.",
  fix: {
    text: "Let targets end TLS, a certificate of their own signing is enough, and make a target group with HTTPS (Application Load Balancer) or TLS (Network Load Balancer): the protocol of a target group cannot be changed. Where a TCP group passes TLS through to its targets, accept the finding.",
    cli: "aws elbv2 create-target-group --name <name> --protocol HTTPS --port 8443 --vpc-id <vpc-id> --health-check-protocol HTTPS",
    terraform: `resource "aws_lb_target_group" "<name>" {
  # …
  protocol = "HTTPS"
  port     = 8443
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties:
    Protocol: HTTPS
    Port: 8443
    VpcId: <vpc-id>`,
  },
  references: {
    fsbp: ["ELB.22"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-22",
    ],
  },
  examples: { pass: "Its protocol is HTTPS, TLS or QUIC.", fail: "Its protocol is HTTP." },
  subject: targetGroup.with(),
  check: (group) => {
    const { TargetType, Protocol, Port } = group;
    if (!isUsed(group)) return skip("no load balancer uses it");
    if (TargetType === "lambda") return skip("functions are called over AWS's own encrypted API");
    if (TargetType === "alb") return skip("its target is a load balancer, whose listeners are judged by themselves");
    if (Protocol === "GENEVE") return skip("Gateway Load Balancers send to appliances inside the VPC");
    if (Protocol !== undefined && ENCRYPTED.has(Protocol)) return pass;
    const evidence = { Protocol, Port, TargetType };
    return PASSED_ON.has(Protocol ?? "")
      ? fail(`it passes on what comes over ${Protocol}: whether that is TLS is left to client and target`, evidence, {
          severity: "low",
        })
      : fail(`targets are spoken to over ${Protocol ?? "an unknown protocol"} on port ${Port}`, evidence);
  },
});

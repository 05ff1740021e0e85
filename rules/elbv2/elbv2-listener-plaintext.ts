import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { redirectsOnly } from "../../src/services/elbv2/http-action.ts";
import { listener } from "../../src/services/elbv2/listener.ts";

const ENCRYPTED = new Set(["HTTPS", "TLS", "QUIC"]);

export default defineRule({
  id: "elbv2-listener-plaintext",
  title: "Listener takes traffic without encrypting it",
  severity: "medium",
  why: "Between the client and the load balancer everybody on the path can read and change what is sent.",
  fix: {
    text: "Make it an HTTPS listener (Application Load Balancer) or a TLS listener (Network Load Balancer) with a certificate of AWS Certificate Manager. Where targets of a TCP listener end TLS themselves, accept the finding for that listener.",
    cli: "aws elbv2 modify-listener --listener-arn <listener-arn> --protocol HTTPS --port 443 --certificates CertificateArn=<certificate-arn> --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    terraform: `resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.<name>.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = aws_acm_certificate.<name>.arn
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: <load-balancer-arn>
    Port: 443
    Protocol: HTTPS
    SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06
    Certificates:
      - CertificateArn: <certificate-arn>
    DefaultActions:
      - Type: forward
        TargetGroupArn: <target-group-arn>`,
  },
  references: {
    fsbp: ["ELB.18"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-listener.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-18",
    ],
  },
  examples: {
    pass: "An HTTPS or TLS listener; an HTTP listener that does nothing but redirect to HTTPS.",
    fail: "An HTTP listener that forwards, or a TCP listener on port 80.",
  },
  subject: listener.with("httpRules"),
  check: (one) => {
    const { Protocol, Port, DefaultActions = [] } = one;
    if (Protocol === undefined || Protocol === "GENEVE")
      return skip("Gateway Load Balancers carry whole packets inside the VPC");
    if (ENCRYPTED.has(Protocol)) return pass;
    const evidence = { Protocol, Port };
    if (Protocol === "HTTP") {
      if (redirectsOnly(DefaultActions) && one.httpRules.every(({ Actions = [] }) => redirectsOnly(Actions)))
        return pass;
      return fail(`it answers plain HTTP on port ${Port}`, evidence);
    }
    if (Protocol.startsWith("TCP") && TLS_PORTS.has(Port ?? 0))
      return fail(
        `its protocol on port ${Port} is ${Protocol}: whether what passes is TLS is left to the targets`,
        evidence,
        {
          severity: "low",
        },
      );
    // No load balancer encrypts UDP: it is for the application to do.
    const beyond = Protocol.includes("UDP") ? { severity: "low" as const } : {};
    return fail(`its protocol on port ${Port} is ${Protocol}, which is not encrypted`, evidence, beyond);
  },
});

// Where TLS from end to end is what people expect: HTTPS, LDAPS, SMTPS, IMAPS, POP3S, Kafka and MQTT over TLS.
const TLS_PORTS = new Set([443, 465, 636, 853, 989, 990, 993, 995, 6443, 8443, 8883, 9094, 9443]);

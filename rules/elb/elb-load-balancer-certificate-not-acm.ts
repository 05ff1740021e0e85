import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { classicLoadBalancer, listenerText, secureListeners } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-certificate-not-acm",
  title: "Classic Load Balancer has a certificate that is not of AWS Certificate Manager",
  severity: "medium",
  why: "A certificate that was uploaded to IAM is renewed by nobody and warns nobody: one day every client is turned away. Its private key also lay on somebody's machine.",
  fix: {
    text: "Request a certificate in AWS Certificate Manager, which renews it by itself, and give it to the listener. Delete the one in IAM afterwards.",
    cli: "aws elb set-load-balancer-listener-ssl-certificate --load-balancer-name <name> --load-balancer-port 443 --ssl-certificate-id <certificate-arn>",
    terraform: `resource "aws_elb" "<name>" {
  # …
  listener {
    lb_protocol        = "https"
    lb_port            = 443
    instance_protocol  = "http"
    instance_port      = 80
    ssl_certificate_id = aws_acm_certificate.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    Listeners:
      - Protocol: HTTPS
        LoadBalancerPort: "443"
        InstancePort: "80"
        SSLCertificateId: !Ref <Certificate>`,
  },
  references: {
    fsbp: ["ELB.2"],
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-update-ssl-cert.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-2",
    ],
  },
  examples: {
    pass: "Its HTTPS listener has a certificate of AWS Certificate Manager.",
    fail: "Its HTTPS listener has the server certificate shop-2019 of IAM.",
  },
  subject: classicLoadBalancer.with(),
  check: (balancer) => {
    const secure = secureListeners(balancer);
    if (secure.length === 0) return skip("it has no HTTPS or SSL listener");
    const others = secure.filter(({ Listener }) => parseArn(Listener?.SSLCertificateId ?? "")?.service !== "acm");
    if (others.length === 0) return pass;
    const named = others.map((one) => `${listenerText(one)} has ${one.Listener?.SSLCertificateId ?? "none"}`);
    return fail(`its certificates are not all of AWS Certificate Manager: ${named.join(", ")}`, {
      Listeners: others.map(({ Listener }) => ({
        ...{ Protocol: Listener?.Protocol, LoadBalancerPort: Listener?.LoadBalancerPort },
        SSLCertificateId: Listener?.SSLCertificateId,
      })),
    });
  },
});

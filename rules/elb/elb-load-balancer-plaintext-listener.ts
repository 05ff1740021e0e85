import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-plaintext-listener",
  title: "Classic Load Balancer takes traffic without encrypting it",
  severity: "medium",
  why: "Between the client and the load balancer everybody on the path can read and change what is sent.",
  fix: {
    text: "Replace the listener by an HTTPS or SSL listener with a certificate of AWS Certificate Manager. To redirect plain HTTP, move to an Application Load Balancer: a classic one cannot.",
    cli: `aws elb create-load-balancer-listeners --load-balancer-name <name> --listeners Protocol=HTTPS,LoadBalancerPort=443,InstanceProtocol=HTTP,InstancePort=80,SSLCertificateId=<certificate-arn>
aws elb delete-load-balancer-listeners --load-balancer-name <name> --load-balancer-ports 80`,
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
        InstanceProtocol: HTTP
        InstancePort: "80"
        SSLCertificateId: <certificate-arn>`,
  },
  references: {
    fsbp: ["ELB.3"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3",
    ],
  },
  examples: { pass: "Its only listener is HTTPS on port 443.", fail: "It listens on port 80 with HTTP." },
  subject: classicLoadBalancer.with(),
  check: ({ ListenerDescriptions = [] }) => {
    const listeners = ListenerDescriptions.flatMap(({ Listener = [] }) => Listener);
    if (listeners.length === 0) return skip("it has no listener");
    const plain = listeners.filter(({ Protocol = "" }) => !["HTTPS", "SSL"].includes(Protocol.toUpperCase()));
    if (plain.length === 0) return pass;
    const named = plain.map(({ Protocol, LoadBalancerPort }) => `${Protocol} on port ${LoadBalancerPort}`);
    return fail(`it listens with ${named.join(", ")}`, {
      Listeners: plain.map(({ Protocol, LoadBalancerPort }) => ({ Protocol, LoadBalancerPort })),
    });
  },
});

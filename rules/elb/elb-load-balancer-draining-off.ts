import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-draining-off",
  title: "Classic Load Balancer cuts requests off when an instance leaves",
  severity: "low",
  why: "Whenever an instance is taken out, by a deployment, a scale-in or a failed check, the requests that it is answering break in the middle.",
  fix: {
    text: "Turn on connection draining, with a timeout as long as the longest request should take.",
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes 'ConnectionDraining={Enabled=true,Timeout=300}'`,
    terraform: `resource "aws_elb" "<name>" {
  # …
  connection_draining         = true
  connection_draining_timeout = 300
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    ConnectionDrainingPolicy:
      Enabled: true
      Timeout: 300`,
  },
  references: {
    fsbp: ["ELB.7"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-conn-drain.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-7",
    ],
  },
  examples: { pass: "Connection draining is on, for 300 seconds.", fail: "Connection draining is off." },
  subject: classicLoadBalancer.with("attributes"),
  check: ({ attributes: { ConnectionDraining } }) =>
    ConnectionDraining?.Enabled
      ? pass
      : fail("connection draining is off", { "ConnectionDraining.Enabled": ConnectionDraining?.Enabled ?? "not set" }),
});

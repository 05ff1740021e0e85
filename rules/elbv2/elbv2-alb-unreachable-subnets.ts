import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";
import { unreachableSubnets } from "../../src/services/elbv2/unreachable-subnets.ts";

export default defineRule({
  id: "elbv2-alb-unreachable-subnets",
  title: "Internet-facing load balancer lies in a subnet without a route to an internet gateway",
  severity: "high",
  why: "Its name resolves to an address in that zone too, where nothing answers: part of the visitors wait until they give up.",
  fix: {
    text: "Move the load balancer to the public subnet of each zone, or give the subnet's table a route to the internet gateway. If nobody outside needs it, make it internal.",
    cli: "aws elbv2 set-subnets --load-balancer-arn <load-balancer-arn> --subnets <public-subnet-a> <public-subnet-b>",
    terraform: `resource "aws_lb" "<name>" {
  # …
  subnets = ["<public-subnet-a>", "<public-subnet-b>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    Scheme: internet-facing
    Subnets:
      - <public-subnet-a>
      - <public-subnet-b>`,
  },
  references: {
    wellArchitected: ["REL02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
    ],
  },
  examples: {
    pass: "Each of its subnets routes 0.0.0.0/0 to the internet gateway.",
    fail: "One of its two subnets routes 0.0.0.0/0 to a NAT gateway.",
  },
  subject: loadBalancer.with(),
  context: { routing },
  check: (balancer, { routing }) => {
    if (balancer.Type === "gateway") return skip("Gateway Load Balancers have no addresses of their own");
    if (balancer.Scheme !== "internet-facing") return skip("it is internal");
    const closed = unreachableSubnets(balancer, routing);
    if (closed.length === 0) return pass;
    const share = `${closed.length} of its ${balancer.AvailabilityZones?.length ?? 0} subnets cannot be reached`;
    return fail(`${share}: ${closed.map(({ text }) => text).join("; ")}`, {
      subnets: closed.map(({ evidence }) => evidence),
    });
  },
});

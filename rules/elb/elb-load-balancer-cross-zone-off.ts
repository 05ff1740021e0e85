import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { classicLoadBalancer } from "../../src/services/elb/classic-load-balancer.ts";

export default defineRule({
  id: "elb-load-balancer-cross-zone-off",
  title: "Classic Load Balancer does not balance across its zones",
  severity: "medium",
  why: "Each zone gets the same share of requests however many instances it has: the few instances of one zone are overrun while those of the other idle.",
  fix: {
    text: "Turn on cross-zone load balancing; for classic load balancers the traffic between zones is free.",
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name <name> --load-balancer-attributes 'CrossZoneLoadBalancing={Enabled=true}'`,
    terraform: `resource "aws_elb" "<name>" {
  # …
  cross_zone_load_balancing = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancing::LoadBalancer
  Properties:
    CrossZone: true`,
  },
  references: {
    fsbp: ["ELB.9"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-9",
    ],
  },
  examples: {
    pass: "Cross-zone load balancing is on.",
    fail: "It is enabled in eu-west-1a and eu-west-1b, with cross-zone load balancing off.",
  },
  subject: classicLoadBalancer.with("attributes"),
  check: (balancer) => {
    const { AvailabilityZones = [] } = balancer;
    if (new Set(AvailabilityZones).size < 2) return skip("it is enabled in one zone only: there is nothing to cross");
    const { Enabled } = balancer.attributes.CrossZoneLoadBalancing ?? {};
    return Enabled
      ? pass
      : fail(`cross-zone load balancing is off, though it is enabled in ${AvailabilityZones.join(" and ")}`, {
          "CrossZoneLoadBalancing.Enabled": Enabled ?? "not set",
          AvailabilityZones,
        });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { crossZone } from "../../src/services/elbv2/cross-zone.ts";
import { loadBalancer, typeOf } from "../../src/services/elbv2/load-balancer.ts";
import { targetGroup } from "../../src/services/elbv2/target-group.ts";
import { targetZones } from "../../src/services/elbv2/target-zones.ts";

export default defineRule({
  id: "elbv2-load-balancer-cross-zone-off",
  title: "Network or Gateway Load Balancer does not balance across its zones",
  severity: "medium",
  why: "Each zone gets the same share of connections however many targets it has: the few targets of one zone are overrun while those of the other idle, and when a zone's last target fails its clients have to find another address.",
  fix: {
    text: "Turn on cross-zone load balancing, for the load balancer or for the target group. Traffic between zones is charged for; where every zone always has its own full set of targets, accept the finding.",
    cli: "aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=load_balancing.cross_zone.enabled,Value=true",
    terraform: `resource "aws_lb" "<name>" {
  # …
  enable_cross_zone_load_balancing = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    LoadBalancerAttributes:
      - Key: load_balancing.cross_zone.enabled
        Value: "true"`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html#cross-zone-load-balancing",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#target-group-cross-zone",
    ],
  },
  examples: {
    pass: "load_balancing.cross_zone.enabled is true.",
    fail: "Its targets run in eu-west-1a and eu-west-1b, and load_balancing.cross_zone.enabled is false.",
  },
  subject: loadBalancer.with("attributes"),
  context: { groups: targetGroup.with("health", "crossZone"), targetZones },
  check: (balancer, { groups, targetZones }) => {
    if (balancer.Type !== "network" && balancer.Type !== "gateway")
      return skip("Application Load Balancers balance across zones unless a target group says otherwise");
    const enabled = new Set((balancer.AvailabilityZones ?? []).map(({ ZoneName }) => ZoneName));
    if (enabled.size < 2) return skip("it is enabled in one zone only: there is nothing to cross");
    const own = groups.all().filter(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(balancer.arn));
    const off = own.filter((group) => !crossZone(group, balancer).on);
    if (own.length === 0) return skip("it has no target group");
    if (off.length === 0) return pass;
    if (balancer.attributes["dns_record.client_routing_policy"]?.endsWith("availability_zone_affinity"))
      return skip("clients are kept to their own zone on purpose (dns_record.client_routing_policy)");
    for (const group of off) {
      // What is leaving, or cannot get anything, may be gone from the list of instances.
      const staying = group.health.filter(({ TargetHealth }) => STAYING.has(TargetHealth?.State ?? ""));
      const zones = new Set(staying.map(({ Target }) => targetZones(group, Target!)));
      zones.delete(undefined);
      if (zones.size < 2) continue;
      const { said } = crossZone(group, balancer);
      return fail(
        `the ${typeOf(balancer)} keeps to each zone what reaches it (${said} says so), and targets of ${group.name} run in ${[...zones].join(" and ")}`,
        { TargetGroup: group.name, crossZone: group.crossZone, zones: [...zones], attributes: balancer.attributes },
      );
    }
    return off.length < own.length ? pass : skip("no target group of it has targets in several zones");
  },
});

const STAYING = new Set(["healthy", "unhealthy", "initial", "unavailable"]);

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { crossZone } from "../../src/services/elbv2/cross-zone.ts";
import { loadBalancer } from "../../src/services/elbv2/load-balancer.ts";
import { targetGroup } from "../../src/services/elbv2/target-group.ts";
import { targetZones } from "../../src/services/elbv2/target-zones.ts";

export default defineRule({
  id: "elbv2-gwlb-without-healthy-appliance",
  title: "Gateway Load Balancer has a zone without a healthy appliance",
  severity: "high",
  why: "What enters through an endpoint of that zone reaches no appliance: the traffic that it should inspect stops.",
  fix: {
    text: "Run a healthy appliance in every zone of the load balancer, or turn on cross-zone load balancing so that those of other zones take over.",
    cli: "aws elbv2 modify-load-balancer-attributes --load-balancer-arn <load-balancer-arn> --attributes Key=load_balancing.cross_zone.enabled,Value=true",
    terraform: `resource "aws_lb" "<name>" {
  # …
  load_balancer_type               = "gateway"
  enable_cross_zone_load_balancing = true
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    Type: gateway
    LoadBalancerAttributes:
      - Key: load_balancing.cross_zone.enabled
        Value: "true"`,
  },
  references: {
    wellArchitected: ["REL11-BP02"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/health-checks.html",
    ],
  },
  examples: {
    pass: "It is enabled in two zones, with a healthy appliance in each.",
    fail: "It is enabled in eu-west-1a and eu-west-1b; healthy appliances run in eu-west-1a only, and cross-zone load balancing is off.",
  },
  subject: loadBalancer.with("attributes"),
  context: { groups: targetGroup.with("health", "crossZone"), targetZones },
  check: (balancer, { groups, targetZones }) => {
    if (balancer.Type !== "gateway") return skip("it is no Gateway Load Balancer");
    const enabled = (balancer.AvailabilityZones ?? []).flatMap(({ ZoneName = [] }) => ZoneName);
    const own = groups.all().filter(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(balancer.arn));
    if (own.length === 0) return skip("it has no target group: nothing is sent anywhere");
    const healthy = own
      .flatMap((group) => group.health.map((one) => ({ group, ...one })))
      .filter(({ TargetHealth }) => TargetHealth?.State === "healthy");
    const states = own.flatMap(({ health }) => health.map(({ TargetHealth }) => TargetHealth?.State));
    if (healthy.length === 0 && states.includes("initial")) return skip("appliances are being registered just now");
    const evidence = { AvailabilityZones: enabled, TargetGroups: own.map(({ name }) => name) };
    if (healthy.length === 0) return fail("it has no healthy appliance at all", { ...evidence, healthy: [] });
    if (healthy.some(({ group }) => crossZone(group, balancer).on)) return pass;
    const served = new Set(healthy.map(({ group, Target }) => targetZones(group, Target!)));
    const empty = enabled.filter((zone) => !served.has(zone));
    // An address outside the VPC serves every zone.
    return empty.length === 0 || served.has(undefined)
      ? pass
      : fail(`no healthy appliance runs in ${empty.join(" and ")}, and cross-zone load balancing is off`, {
          ...evidence,
          healthy: [...served],
        });
  },
});

import rule from "../../../rules/elbv2/elbv2-load-balancer-cross-zone-off.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { balancerArn, balancing, group, instances, targets } from "./balancer.ts";

const LoadBalancerArns = [balancerArn("network")];
const behind = (texts: string[], also: object = {}): Given => [
  [targetGroup, [group({ Protocol: "TCP", LoadBalancerArns, ...targets(...texts), ...also })]],
  [instance, instances],
];
const crossing = (on: boolean, more: Record<string, string> = {}, also: object = {}) =>
  balancing("network", { "load_balancing.cross_zone.enabled": String(on), ...more }, also);
const spread = ["i-1 healthy", "i-3 unhealthy Target.Timeout"];

verdicts(rule, {
  passes: {
    on: { subject: crossing(true), given: behind(spread) },
    "on for the group": { subject: crossing(false), given: behind(spread, { crossZone: "true" }) },
  },
  fails: {
    off: {
      subject: crossing(false),
      given: behind(spread),
      message: /Network Load Balancer keeps .* \(the load balancer says so\).* eu-west-1a and eu-west-1b/,
    },
    "off for the group": {
      subject: crossing(true),
      given: behind(spread, { crossZone: "false" }),
      message: /the target group says so/,
    },
  },
  skips: {
    "an application balancer": { subject: denied(balancing("application"), "attributes") },
    "one zone": { subject: crossing(false, {}, { AvailabilityZones: [{ ZoneName: "eu-west-1a" }] }) },
    "no target group": { subject: crossing(false), given: [[targetGroup, [group()]]] },
    "targets in one zone": { subject: crossing(false), given: behind(["i-1 healthy", "i-2 healthy", "i-7 draining"]) },
    "clients are kept to their zone on purpose": {
      subject: crossing(false, { "dns_record.client_routing_policy": "availability_zone_affinity" }),
      given: behind(spread),
    },
  },
  unknowns: {
    "groups denied": { subject: crossing(true), given: [[targetGroup, UNLISTED]] },
    "attributes denied": { subject: denied(crossing(true), "attributes"), given: behind(spread) },
    "instances denied": {
      subject: crossing(false),
      given: [...behind(spread).slice(0, 1), [instance, UNLISTED]],
    },
  },
});

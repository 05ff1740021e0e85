import rule from "../../../rules/elbv2/elbv2-gwlb-without-healthy-appliance.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { balancerArn, balancing, group, instances, targets } from "./balancer.ts";

const LoadBalancerArns = [balancerArn("gateway")];
const behind = (texts: string[], also: object = {}): Given => [
  [targetGroup, [group({ Protocol: "GENEVE", LoadBalancerArns, ...targets(...texts), ...also })]],
  [instance, instances],
];
const crossing = (on: boolean) => balancing("gateway", { "load_balancing.cross_zone.enabled": String(on) });

verdicts(rule, {
  passes: {
    "one in each zone": { subject: crossing(false), given: behind(["i-1 healthy", "i-3 healthy"]) },
    "one, for all zones": { subject: crossing(true), given: behind(["i-1 healthy"]) },
    "one, for all zones as the group says": {
      subject: crossing(false),
      given: behind(["i-1 healthy"], { crossZone: "true" }),
    },
  },
  fails: {
    "one zone is empty": {
      subject: crossing(false),
      given: behind(["i-1 healthy", "i-3 unhealthy Target.Timeout"]),
      message: "no healthy appliance runs in eu-west-1b, and cross-zone load balancing is off",
    },
    "the group turns crossing off": {
      subject: crossing(true),
      given: behind(["i-3 healthy"], { crossZone: "false" }),
      message: /eu-west-1a/,
    },
    "none at all": { subject: crossing(true), given: behind(["i-1 unhealthy Target.Timeout"]), message: /at all/ },
  },
  skips: {
    "a network balancer": { subject: balancing("network") },
    "no target group": { subject: crossing(true), given: [[targetGroup, [group()]]] },
    "just being registered": { subject: crossing(true), given: behind(["i-1 initial"]) },
  },
  unknowns: {
    "groups denied": { subject: crossing(true), given: [[targetGroup, UNLISTED]] },
    "attributes denied": { subject: denied(crossing(true), "attributes"), given: behind(["i-1 healthy"]) },
    "health denied": {
      subject: crossing(true),
      given: [[targetGroup, [denied(group({ LoadBalancerArns }), "health")]]],
    },
  },
});

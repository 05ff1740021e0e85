import rule from "../../../rules/elbv2/elbv2-target-group-all-unhealthy.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { group, targets } from "./balancer.ts";

verdicts(rule, {
  passes: {
    "one of two is healthy": { subject: group(targets("i-1 healthy", "i-2 unhealthy Target.Timeout")) },
  },
  fails: {
    "all time out": {
      subject: group(targets("i-1 unhealthy Target.Timeout", "i-2 unhealthy Target.Timeout")),
      message: "none of its 2 targets is healthy: Target.Timeout",
      severity: "critical",
    },
    "the only one is stopped": {
      subject: group(targets("i-1 unused Target.InvalidState", "i-2 draining")),
      message: "its only target i-1 is not healthy: Target.InvalidState",
    },
    empty: { subject: group(), message: /no target is registered/, severity: "low" },
    "the last one is leaving": { subject: group(targets("i-1 draining")), severity: "low" },
  },
  skips: {
    unused: { subject: denied(group({ LoadBalancerArns: [] }), "health"), message: /no load balancer/ },
    "of a function, without checks": {
      subject: group({ TargetType: "lambda", HealthCheckEnabled: false, ...targets("f unavailable") }),
    },
    "just being registered": {
      subject: group(targets("i-1 initial Elb.RegistrationInProgress", "i-2 unhealthy Target.Timeout")),
    },
    "AWS does not know": { subject: group(targets("i-1 unavailable Elb.InternalError")) },
  },
  unknowns: { "health denied": { subject: denied(group(), "health") } },
});

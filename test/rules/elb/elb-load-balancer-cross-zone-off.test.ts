import rule from "../../../rules/elb/elb-load-balancer-cross-zone-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { classic } from "./balancer.ts";

const crossing = (Enabled: boolean | undefined, also: object = {}) =>
  classic(["HTTP:80"], { attributes: { CrossZoneLoadBalancing: { Enabled } }, ...also });

verdicts(rule, {
  passes: { on: { subject: crossing(true) } },
  fails: {
    off: { subject: crossing(false), message: /eu-west-1a and eu-west-1b/ },
    "never set": { subject: crossing(undefined), evidence: { "CrossZoneLoadBalancing.Enabled": "not set" } },
  },
  skips: {
    "one zone": { subject: denied(crossing(false, { AvailabilityZones: ["eu-west-1a"] }), "attributes") },
  },
  unknowns: { "attributes denied": { subject: denied(crossing(true), "attributes") } },
});

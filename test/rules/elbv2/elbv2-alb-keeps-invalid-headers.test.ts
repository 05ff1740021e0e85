import rule from "../../../rules/elbv2/elbv2-alb-keeps-invalid-headers.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { balancing } from "./balancer.ts";

const KEY = "routing.http.drop_invalid_header_fields.enabled";

verdicts(rule, {
  passes: {
    true: { subject: balancing("application", { [KEY]: "true" }) },
  },
  fails: {
    false: { subject: balancing("application", { [KEY]: "false" }), evidence: { [KEY]: "false" } },
    "never set": { subject: balancing("application"), evidence: { [KEY]: "not set" } },
  },
  skips: { "a network balancer": { subject: denied(balancing("network"), "attributes") } },
  unknowns: { "attributes denied": { subject: denied(balancing("application"), "attributes") } },
});

import rule from "../../../rules/elbv2/elbv2-alb-desync-mode-weak.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { balancing } from "./balancer.ts";

const KEY = "routing.http.desync_mitigation_mode";

verdicts(rule, {
  passes: {
    strictest: { subject: balancing("application", { [KEY]: "strictest" }) },
    "not named, so the default": { subject: balancing("application") },
  },
  fails: {
    monitor: { subject: balancing("application", { [KEY]: "monitor" }), evidence: { [KEY]: "monitor" } },
  },
  skips: { "a gateway balancer": { subject: denied(balancing("gateway"), "attributes") } },
  unknowns: { "attributes denied": { subject: denied(balancing("application"), "attributes") } },
});

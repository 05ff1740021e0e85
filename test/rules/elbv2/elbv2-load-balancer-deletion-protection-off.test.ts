import rule from "../../../rules/elbv2/elbv2-load-balancer-deletion-protection-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { balancing } from "./balancer.ts";

const KEY = "deletion_protection.enabled";

verdicts(rule, {
  passes: { on: { subject: balancing("network", { [KEY]: "true" }) } },
  fails: {
    off: { subject: balancing("application", { [KEY]: "false" }), message: /Application Load Balancer is off/ },
    "of a gateway balancer": { subject: balancing("gateway", { [KEY]: "false" }), message: /Gateway/ },
    "never set": { subject: balancing("application"), evidence: { [KEY]: "not set" } },
  },
  unknowns: { "attributes denied": { subject: denied(balancing("network"), "attributes") } },
});

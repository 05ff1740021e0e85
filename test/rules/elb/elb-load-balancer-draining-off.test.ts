import rule from "../../../rules/elb/elb-load-balancer-draining-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { classic } from "./balancer.ts";

const draining = (ConnectionDraining: object | undefined) =>
  classic(["HTTP:80"], { attributes: { ConnectionDraining } });

verdicts(rule, {
  passes: { on: { subject: draining({ Enabled: true, Timeout: 300 }) } },
  fails: {
    off: { subject: draining({ Enabled: false }), message: "connection draining is off", severity: "low" },
    "never set": { subject: draining(undefined) },
  },
  unknowns: { "attributes denied": { subject: denied(draining(undefined), "attributes") } },
});

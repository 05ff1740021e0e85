import rule from "../../../rules/elb/elb-load-balancer-desync-mode-weak.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { classic } from "./balancer.ts";

const mode = (Value?: string, listeners = ["HTTPS:443"]) =>
  classic(listeners, {
    attributes: { AdditionalAttributes: Value ? [{ Key: "elb.http.desyncmitigationmode", Value }] : [] },
  });

verdicts(rule, {
  passes: {
    defensive: { subject: mode("defensive") },
    strictest: { subject: mode("strictest", ["HTTP:80"]) },
    "not named, so the default": { subject: mode() },
  },
  fails: { monitor: { subject: mode("monitor"), message: /monitor/ } },
  skips: { "TCP only": { subject: denied(mode("monitor", ["TCP:5432"]), "attributes") } },
  unknowns: { "attributes denied": { subject: denied(mode("monitor"), "attributes") } },
});

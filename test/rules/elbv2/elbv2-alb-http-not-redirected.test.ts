import rule from "../../../rules/elbv2/elbv2-alb-http-not-redirected.ts";
import { loadBalancer } from "../../../src/services/elbv2/load-balancer.ts";
import { denied, type Given, verdicts } from "../../verdicts.ts";
import { BALANCER, forward, listening, refuse, toHttps } from "./listeners.ts";

const http = (standard: object, ...rules: object[]) => listening("HTTP", 80, standard, ...rules);
const scheme = (Scheme: string): Given => [
  [loadBalancer, [{ LoadBalancerArn: BALANCER, LoadBalancerName: "web", Scheme, Type: "application" }]],
];
const given = scheme("internet-facing");
const redirect = (Protocol: string | undefined) => ({ Type: "redirect", RedirectConfig: { Protocol } });

verdicts(rule, {
  passes: {
    "redirects all": { subject: http(toHttps), given },
    "redirects some and refuses the rest": { subject: http(refuse, toHttps, toHttps), given },
  },
  fails: {
    forwards: {
      subject: http(forward),
      given,
      message: "the default action forwards plain HTTP to its targets",
      severity: "medium",
      evidence: { Port: 80, Actions: [{ Type: "forward" }] },
    },
    "a rule forwards": {
      subject: http(toHttps, toHttps, forward),
      given,
      message: "rule 2 of the listener forwards plain HTTP",
    },
    "redirects to HTTP": { subject: http(redirect("HTTP")), given, message: "redirects to plain HTTP" },
    "redirects to the same protocol": { subject: http(redirect("#{protocol}")), given },
    "redirects, the protocol left out": { subject: http(redirect(undefined)), given },
    "serves a page of its own": {
      subject: http({ Type: "fixed-response", FixedResponseConfig: { StatusCode: "200" } }),
      given,
      message: "answers plain HTTP by itself with status 200",
    },
    "on an internal balancer": { subject: http(forward), given: scheme("internal"), severity: "low" },
    "forwards, and its rules could not be read": { subject: denied(http(forward), "httpRules"), given },
  },
  skips: {
    "an HTTPS listener": { subject: listening("HTTPS", 443), given },
    "a TCP listener": { subject: listening("TCP", 80), given },
  },
  unknowns: { "rules denied": { subject: denied(http(toHttps), "httpRules"), given, message: /denied/ } },
});

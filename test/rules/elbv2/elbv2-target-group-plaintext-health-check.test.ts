import rule from "../../../rules/elbv2/elbv2-target-group-plaintext-health-check.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./balancer.ts";

const checked = (HealthCheckProtocol: string, also: object = {}) => group({ HealthCheckProtocol, ...also });

verdicts(rule, {
  passes: { HTTPS: { subject: checked("HTTPS") } },
  fails: {
    HTTP: { subject: checked("HTTP"), message: "health checks go over HTTP", severity: "low" },
    "HTTP, of a TLS group": { subject: checked("HTTP", { Protocol: "TLS" }) },
    TCP: { subject: checked("TCP", { Protocol: "TCP" }), severity: "info" },
  },
  skips: {
    unused: { subject: checked("HTTP", { LoadBalancerArns: [] }) },
    "a function": { subject: checked("HTTP", { TargetType: "lambda" }) },
    appliances: { subject: checked("TCP", { Protocol: "GENEVE" }) },
    off: { subject: checked("HTTP", { HealthCheckEnabled: false }) },
  },
});

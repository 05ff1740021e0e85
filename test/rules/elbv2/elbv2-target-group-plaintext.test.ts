import rule from "../../../rules/elbv2/elbv2-target-group-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./balancer.ts";

verdicts(rule, {
  passes: {
    HTTPS: { subject: group({ Protocol: "HTTPS" }) },
    TLS: { subject: group({ Protocol: "TLS" }) },
    QUIC: { subject: group({ Protocol: "QUIC" }) },
  },
  fails: {
    HTTP: { subject: group(), message: "over HTTP on port 8080", severity: "medium" },
    TCP: { subject: group({ Protocol: "TCP", Port: 443 }), message: /left to client and target/, severity: "low" },
    UDP: { subject: group({ Protocol: "UDP" }), severity: "low" },
  },
  skips: {
    unused: { subject: group({ LoadBalancerArns: [] }) },
    "a function": { subject: group({ TargetType: "lambda", Protocol: undefined }) },
    "a load balancer": { subject: group({ TargetType: "alb", Protocol: "TCP" }) },
    appliances: { subject: group({ Protocol: "GENEVE" }) },
  },
});

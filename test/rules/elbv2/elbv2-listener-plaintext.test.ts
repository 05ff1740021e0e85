import rule from "../../../rules/elbv2/elbv2-listener-plaintext.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { forward, listening, toHttps } from "./listeners.ts";

verdicts(rule, {
  passes: {
    HTTPS: { subject: listening("HTTPS", 443) },
    TLS: { subject: listening("TLS", 443) },
    "HTTP that only redirects": { subject: listening("HTTP", 80, toHttps, toHttps) },
  },
  fails: {
    HTTP: { subject: listening("HTTP", 8080), message: "it answers plain HTTP on port 8080" },
    "HTTP that forwards by a rule": { subject: listening("HTTP", 80, toHttps, forward) },
    "TCP on a plain port": { subject: listening("TCP", 80), message: "port 80 is TCP", severity: "medium" },
    "TCP where TLS is usual": {
      subject: listening("TCP", 443),
      message: "whether what passes is TLS is left to the targets",
      severity: "low",
      evidence: { Protocol: "TCP", Port: 443 },
    },
    UDP: { subject: listening("UDP", 53), severity: "low" },
    "TCP and UDP": { subject: listening("TCP_UDP", 53), severity: "low" },
  },
  skips: { "a gateway balancer's": { subject: { ...listening("GENEVE", 6081), Port: undefined } } },
  unknowns: { "rules denied": { subject: denied(listening("HTTP", 80, toHttps), "httpRules"), message: /denied/ } },
});

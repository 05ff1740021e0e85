import rule from "../../../rules/elbv2/elbv2-listener-weak-tls-policy.ts";
import { sslPolicy } from "../../../src/services/elbv2/ssl-policy.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { listening } from "./listeners.ts";

const https = (SslPolicy: string, protocol = "HTTPS") => ({ ...listening(protocol, 443), SslPolicy });
const [old, good] = ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS13-1-2-2021-06"];
const given: Given = [
  [
    sslPolicy,
    [
      { Name: old, SslProtocols: ["TLSv1", "TLSv1.1", "TLSv1.2"] },
      { Name: good, SslProtocols: ["TLSv1.2", "TLSv1.3"] },
      { Name: "ELBSecurityPolicy-TLS-1-1-2017-01", SslProtocols: ["TLSv1.1", "TLSv1.2"] },
    ],
  ],
];

verdicts(rule, {
  passes: {
    "1.2 and 1.3": { subject: https(good), given },
    "one that the team allows": { subject: https(good, "TLS"), given, options: { policies: [good] } },
  },
  fails: {
    "AWS's old default": {
      subject: https(old),
      given,
      message: "its policy ELBSecurityPolicy-2016-08 accepts TLSv1 and TLSv1.1",
      evidence: { SslPolicy: old },
    },
    "1.1, on a network balancer": { subject: https("ELBSecurityPolicy-TLS-1-1-2017-01", "TLS"), given },
    "one that the team does not allow": {
      subject: https(good),
      given,
      options: { policies: ["ELBSecurityPolicy-TLS13-1-3-2021-06"] },
      message: /not among those allowed/,
    },
  },
  skips: {
    HTTP: { subject: listening("HTTP", 80), given },
    "TCP, which passes TLS on": { subject: listening("TCP", 443), given },
  },
  unknowns: {
    "policies denied": { subject: https(old), given: [[sslPolicy, UNLISTED]], message: /denied/ },
    "a policy that AWS does not list": { subject: https("ELBSecurityPolicy-2031-01"), given, message: /2031-01/ },
  },
});

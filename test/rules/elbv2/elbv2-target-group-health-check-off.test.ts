import rule from "../../../rules/elbv2/elbv2-target-group-health-check-off.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./balancer.ts";

const matching = (HttpCode: string) => group({ Matcher: { HttpCode } });
const tcp = (Port: number) =>
  group({ Protocol: "TCP", Port, HealthCheckProtocol: "TCP", HealthCheckPath: undefined, Matcher: undefined });

verdicts(rule, {
  passes: {
    "a path of its own": { subject: group() },
    "redirects count": { subject: matching("200,301-302") },
    "401 of a page behind a login": { subject: matching("200,401") },
    "TCP on a database's port": { subject: tcp(5432) },
    "gRPC, where a path that is not there will do": { subject: group({ Matcher: { GrpcCode: "0,12" } }) },
    gRPC: { subject: group({ Matcher: { GrpcCode: "0" } }) },
  },
  fails: {
    "404 is healthy": { subject: matching("200-499"), message: /takes 200-499 .* not there \(404\)/ },
    "404 by name": { subject: matching("200,404") },
    "any status of gRPC is healthy": {
      subject: group({ Matcher: { GrpcCode: "0-99" } }),
      message: "it takes 0-99 for healthy, an outage (gRPC 14) included",
    },
    "TCP on a port of its own": {
      subject: { ...tcp(80), HealthCheckPort: "8081" },
      message: "opens a connection to port 8081",
      severity: "low",
    },
    "errors are healthy": { subject: matching("200-599"), message: /a server error \(500\)/ },
    "TCP on a web port": { subject: tcp(443), severity: "low" },
    off: { subject: group({ HealthCheckEnabled: false }), message: "its health checks are off" },
  },
  skips: {
    unused: { subject: group({ LoadBalancerArns: [], HealthCheckEnabled: false }) },
    "a function": { subject: group({ TargetType: "lambda", HealthCheckEnabled: false }) },
    appliances: { subject: group({ Protocol: "GENEVE", HealthCheckProtocol: "TCP", Port: 80 }) },
  },
});

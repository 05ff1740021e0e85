import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isUsed, targetGroup } from "../../src/services/elbv2/target-group.ts";

export default defineRule({
  id: "elbv2-target-group-health-check-off",
  title: "Health check of a target group sees no failure of the application",
  severity: "medium",
  why: "A target that answers every request with an error stays in service, and nobody is told.",
  fix: {
    text: "Check a path that the application answers with 200 only when it can do its work, and take nothing else for healthy.",
    cli: "aws elbv2 modify-target-group --target-group-arn <target-group-arn> --health-check-enabled --health-check-protocol HTTP --health-check-path /health --matcher HttpCode=200",
    terraform: `resource "aws_lb_target_group" "<name>" {
  # …
  health_check {
    enabled  = true
    protocol = "HTTP"
    path     = "/health"
    matcher  = "200"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties:
    HealthCheckEnabled: true
    HealthCheckProtocol: HTTP
    HealthCheckPath: /health
    Matcher:
      HttpCode: "200"`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html",
    ],
  },
  examples: {
    pass: "It asks for /health and takes 200 for healthy.",
    fail: "It takes any status from 200 to 499 for healthy, so that a page that is not there passes too.",
  },
  subject: targetGroup.with(),
  check: (group) => {
    if (!isUsed(group)) return skip("no load balancer uses it");
    if (group.TargetType === "lambda") return skip("a check of a function is a paid call, and is off unless asked for");
    if (group.Protocol === "GENEVE") return skip("appliances are no applications: a check of their port is usual");
    const { HealthCheckEnabled, HealthCheckProtocol, HealthCheckPort, HealthCheckPath, Matcher, Protocol, Port } =
      group;
    const asked = { HealthCheckEnabled, HealthCheckProtocol, HealthCheckPort, HealthCheckPath, Matcher };
    const evidence = { ...asked, Protocol, Port };
    if (HealthCheckEnabled === false) return fail("its health checks are off", evidence);
    const wrong = WRONG.find((status) => takes(Matcher?.HttpCode, status));
    if (wrong !== undefined)
      return fail(`it takes ${Matcher?.HttpCode} for healthy, ${MEANS[wrong]} included`, evidence);
    if (takes(Matcher?.GrpcCode, UNAVAILABLE))
      return fail(`it takes ${Matcher?.GrpcCode} for healthy, an outage (gRPC ${UNAVAILABLE}) included`, evidence);
    // Of other ports nobody knows whether HTTP is spoken there.
    if (HealthCheckProtocol === "TCP" && WEB_PORTS.has(Port ?? 0))
      return fail(
        `it only opens a connection to port ${/^\d+$/.test(HealthCheckPort ?? "") ? HealthCheckPort : Port}, as for any TCP service: what the application answers is not seen`,
        evidence,
        { severity: "low" },
      );
    return pass;
  },
});

const MEANS = { 404: "a page that is not there (404)", 500: "a server error (500)", 503: "an outage (503)" } as const;
const WRONG = [500, 503, 404] as const;
/** What a gRPC service, or a proxy before it, answers when it is down. */
const UNAVAILABLE = 14;
const WEB_PORTS = new Set([80, 443, 8080, 8443]);

/** Whether a status is among those of a matcher: `200`, `200,302`, `200-399`; of gRPC `0-99`. */
function takes(matcher: string | undefined, status: number): boolean {
  return (matcher ?? "").split(",").some((part) => {
    const [from = NaN, to = from] = part.split("-").map(Number);
    return status >= from && status <= to;
  });
}

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isUsed, targetGroup } from "../../src/services/elbv2/target-group.ts";

export default defineRule({
  id: "elbv2-target-group-all-unhealthy",
  title: "Target group in use has no healthy target",
  severity: "critical",
  why: "Whatever the load balancer sends there is answered by an error, or goes to targets that fail: the application is down, or its health check is wrong and protects nothing.",
  fix: {
    text: "See why the targets fail (their Reason says whether they time out, answer with another status or are stopped): the application, its port, the security group between load balancer and targets, or the path of the health check.",
    cli: "aws elbv2 describe-target-health --target-group-arn <target-group-arn>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html",
    ],
  },
  examples: {
    pass: "One of its three targets is healthy.",
    fail: "Both of its targets are unhealthy: Target.Timeout.",
  },
  subject: targetGroup.with("health"),
  check: (group) => {
    if (!isUsed(group)) return skip("no load balancer uses it");
    if (group.HealthCheckEnabled === false) return skip("its health checks are off");
    const targets = group.health.map(({ Target, TargetHealth }) => ({
      ...{ Id: Target?.Id, State: TargetHealth?.State, Reason: TargetHealth?.Reason },
    }));
    if (targets.some(({ State }) => State === "healthy")) return pass;
    const evidence = { LoadBalancerArns: group.LoadBalancerArns, targets };
    const staying = targets.filter(({ State }) => State !== "draining" && State !== "unhealthy.draining");
    // The idle half of a blue-green pair and a fleet that is scaled to nothing look like this too.
    if (staying.length === 0)
      return fail("a load balancer sends to it, but no target is registered in it", evidence, { severity: "low" });
    if (staying.some(({ State }) => State === "initial")) return skip("targets are being registered just now");
    if (staying.every(({ State }) => State === "unavailable"))
      return skip("AWS does not know the health of its targets");
    const reasons = [...new Set(staying.map(({ State, Reason }) => Reason ?? State))].join(", ");
    return fail(
      staying.length === 1
        ? `its only target ${staying[0]!.Id} is not healthy: ${reasons}`
        : `none of its ${staying.length} targets is healthy: ${reasons}`,
      evidence,
    );
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";

export default defineRule({
  id: "autoscaling-group-elb-health-check-off",
  title: "Auto Scaling group keeps instances that its load balancer finds unhealthy",
  severity: "medium",
  why: "An instance whose application has died but whose machine runs is never replaced: capacity shrinks one instance at a time until nothing is left.",
  fix: {
    text: "Let the group replace instances by the health checks of its load balancer as well. Give new instances a grace period that is long enough to start.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --health-check-type ELB --health-check-grace-period 300",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  health_check_type         = "ELB"
  health_check_grace_period = 300
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    HealthCheckType: ELB
    HealthCheckGracePeriod: 300`,
  },
  references: {
    fsbp: ["AutoScaling.1"],
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-1",
    ],
  },
  examples: {
    pass: "A target group is attached to it, and HealthCheckType is ELB.",
    fail: "A target group is attached to it, and HealthCheckType is EC2.",
  },
  subject: autoScalingGroup.with(),
  check: ({ LoadBalancerNames = [], TargetGroupARNs = [], TrafficSources = [], HealthCheckType = "EC2", MaxSize }) => {
    const others = TrafficSources.map(({ Identifier = "" }) => Identifier);
    const attached = [...new Set([...LoadBalancerNames, ...TargetGroupARNs, ...others])];
    if (attached.length === 0) return skip("no load balancer is attached to it");
    if (MaxSize === 0) return skip("it may start no instance");
    const lattice = attached.every((source) => source.includes(":vpc-lattice:"));
    const wanted = lattice ? "VPC_LATTICE" : "ELB";
    if (HealthCheckType.split(",").some((type) => type.trim() === wanted)) return pass;
    return fail(
      `it replaces instances by ${HealthCheckType} health checks only, though ${attached[0]} is attached to it`,
      { HealthCheckType, attached },
    );
  },
});

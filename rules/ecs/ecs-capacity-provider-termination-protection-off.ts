import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { capacityProvider } from "../../src/services/ecs/capacity-provider.ts";

export default defineRule({
  id: "ecs-capacity-provider-termination-protection-off",
  title: "ECS capacity provider does not protect instances that run tasks",
  severity: "low",
  why: "When the Auto Scaling group scales in, it picks any instance, also one whose tasks are at work, and they are stopped.",
  fix: {
    text: "Turn on managed termination protection, which needs managed scaling of the provider and scale-in protection of the group's new instances.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --new-instances-protected-from-scale-in\naws ecs update-capacity-provider --name <provider> --auto-scaling-group-provider 'managedScaling={status=ENABLED,targetCapacity=100},managedTerminationProtection=ENABLED'",
    terraform: `resource "aws_ecs_capacity_provider" "<name>" {
  name = "<name>"
  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.<name>.arn
    managed_termination_protection = "ENABLED"
    managed_scaling {
      status = "ENABLED"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::CapacityProvider
  Properties:
    AutoScalingGroupProvider:
      AutoScalingGroupArn: !Ref <Group>
      ManagedTerminationProtection: ENABLED
      ManagedScaling:
        Status: ENABLED`,
  },
  references: {
    fsbp: ["ECS.19"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-19",
    ],
  },
  examples: {
    pass: "managedTerminationProtection is ENABLED.",
    fail: "managedTerminationProtection is DISABLED.",
  },
  subject: capacityProvider.with(),
  check: ({ autoScalingGroupProvider: provider }) => {
    if (!provider) return skip("it has no Auto Scaling group");
    const { managedTerminationProtection = "DISABLED", managedDraining, autoScalingGroupArn } = provider;
    if (managedTerminationProtection === "ENABLED") return pass;
    return fail(`managedTerminationProtection is ${managedTerminationProtection}`, {
      ...{
        managedTerminationProtection,
        managedScaling: provider.managedScaling,
        managedDraining,
        autoScalingGroupArn,
      },
    });
  },
});

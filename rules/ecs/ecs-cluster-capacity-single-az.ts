import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { autoScalingGroup } from "../../src/services/autoscaling/auto-scaling-group.ts";
import { capacityProvider } from "../../src/services/ecs/capacity-provider.ts";
import { ecsCluster } from "../../src/services/ecs/cluster.ts";

export default defineRule({
  id: "ecs-cluster-capacity-single-az",
  title: "ECS cluster has capacity in one availability zone only",
  severity: "medium",
  why: "When that zone fails the cluster has no instances and cannot get any: everything that it runs is down.",
  fix: {
    text: "Give the Auto Scaling groups behind the capacity providers subnets in two or more zones.",
    cli: "aws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier <subnet-id>,<subnet-id-in-another-zone>",
    terraform: `resource "aws_autoscaling_group" "<name>" {
  # …
  vpc_zone_identifier = ["<subnet-id>", "<subnet-id-in-another-zone>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::AutoScaling::AutoScalingGroup
  Properties:
    VPCZoneIdentifier: [<subnet-id>, <subnet-id-in-another-zone>]`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html"],
  },
  examples: {
    pass: "Its capacity provider is FARGATE, or its groups cover eu-west-1a and eu-west-1b.",
    fail: "The only group behind its capacity providers lies in eu-west-1a.",
  },
  subject: ecsCluster.with(),
  context: { providers: capacityProvider.with(), groups: autoScalingGroup.with() },
  check: ({ capacityProviders: names = [] }, { providers, groups }) => {
    if (names.length === 0) return skip("it has no capacity provider");
    if (names.some((name) => name === "FARGATE" || name === "FARGATE_SPOT")) return pass;
    const zones = new Set<string>();
    for (const name of names) {
      const provider = providers.get(name)?.autoScalingGroupProvider;
      if (!provider) return skip(`${name} has no Auto Scaling group: ECS chooses its instances itself`);
      const group = groups.get(provider.autoScalingGroupArn ?? "");
      for (const zone of group?.AvailabilityZones ?? []) zones.add(zone);
      if (zones.size > 1) return pass;
    }
    const [zone] = zones;
    const where = zone ? `lie in ${zone} only` : "do not exist any more";
    return fail(`the Auto Scaling groups of ${names.join(", ")} ${where}`, {
      ...{ capacityProviders: names, AvailabilityZones: [...zones] },
    });
  },
});

import rule from "../../../rules/ecs/ecs-cluster-capacity-single-az.ts";
import { autoScalingGroup } from "../../../src/services/autoscaling/auto-scaling-group.ts";
import { capacityProvider } from "../../../src/services/ecs/capacity-provider.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { CLUSTER } from "./services.ts";

const cluster = (...capacityProviders: string[]) => ({ clusterArn: CLUSTER, clusterName: "shop", capacityProviders });
const group = (name: string) =>
  `arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/${name}`;
const providers = [
  capacityProvider,
  ["a", "b"].map((name) => ({
    capacityProviderArn: `arn:aws:ecs:eu-west-1:111122223333:capacity-provider/${name}`,
    name,
    autoScalingGroupProvider: { autoScalingGroupArn: group(name) },
  })),
] as const;
const groups = (zones: Record<string, string[]>) =>
  [
    autoScalingGroup,
    Object.entries(zones).map(([name, AvailabilityZones]) => ({
      ...{ AutoScalingGroupName: name, AutoScalingGroupARN: group(name), AvailabilityZones },
    })),
  ] as const;

verdicts(rule, {
  passes: {
    Fargate: { subject: cluster("FARGATE_SPOT"), given: [[capacityProvider, UNLISTED]] },
    "one group in two zones": {
      subject: cluster("a"),
      given: [providers, groups({ a: ["eu-west-1a", "eu-west-1b"] })],
    },
    "two groups in one zone each": {
      subject: cluster("a", "b"),
      given: [providers, groups({ a: ["eu-west-1a"], b: ["eu-west-1b"] })],
    },
  },
  fails: {
    "all in one": {
      subject: cluster("a", "b"),
      given: [providers, groups({ a: ["eu-west-1a"], b: ["eu-west-1a"] })],
      message: "the Auto Scaling groups of a, b lie in eu-west-1a only",
    },
    "a group that is gone": { subject: cluster("a"), given: [providers], message: /do not exist any more/ },
  },
  skips: {
    "no provider": { subject: cluster() },
    "managed instances": { subject: cluster("own"), given: [providers] },
  },
  unknowns: {
    "providers are not listed": { subject: cluster("a"), given: [[capacityProvider, UNLISTED]] },
    "groups are not listed": { subject: cluster("a"), given: [providers, [autoScalingGroup, UNLISTED]] },
  },
});

import { expect, it } from "vitest";
import { pullThroughCacheRule } from "../../../src/services/ecr/pull-through-cache-rule.ts";
import { capacityProvider } from "../../../src/services/ecs/capacity-provider.ts";
import { containerInstance } from "../../../src/services/ecs/container-instance.ts";
import { admitted, PASSWORD } from "../masked.ts";

const list = (kind: { spec: { lists: readonly unknown[] } }) =>
  kind.spec.lists[0] as { value(out: object): unknown; known?(from: object): unknown };

it("keeps of an instance its zone, and of its attributes nothing else", async () => {
  const zone = { name: "ecs.availability-zone", value: "eu-west-1a" };
  const out = await admitted(containerInstance.spec.details!.read as never, {
    containerInstances: [
      {
        ...{ containerInstanceArn: "arn:1", status: "ACTIVE", capacityProviderName: "servers" },
        attributes: [{ name: "note", value: PASSWORD }, zone],
      },
      { containerInstanceArn: "arn:2", status: "ACTIVE" },
    ],
  });
  expect(out).toEqual({
    hosts: [
      { containerInstanceArn: "arn:1", status: "ACTIVE", capacityProviderName: "servers", zone: "eu-west-1a" },
      { containerInstanceArn: "arn:2", status: "ACTIVE" },
    ],
  });
});

it("asks no cluster for instances that says it has none", () => {
  const each = containerInstance.spec.lists[0] as unknown as { read: { known(of: object): unknown } };
  expect(each.read.known({ registeredContainerInstancesCount: 0 })).toEqual([]);
  expect(each.read.known({ registeredContainerInstancesCount: 2 })).toBeUndefined();
  expect(each.read.known({})).toBeUndefined();
});

it("leaves out capacity providers of AWS, and those that are gone", () => {
  const group = { autoScalingGroupProvider: { autoScalingGroupArn: "arn:asg" } };
  const capacityProviders = [
    { name: "FARGATE", status: "ACTIVE" },
    { name: "servers", status: "ACTIVE", ...group },
    { name: "old", status: "INACTIVE", ...group },
  ];
  expect(list(capacityProvider).value({ capacityProviders })).toMatchObject([{ name: "servers" }]);
});

it("keeps of a cache not what opens the other registry", async () => {
  const rule = { ecrRepositoryPrefix: "docker-hub", upstreamRegistryUrl: "registry-1.docker.io" };
  const out = await admitted(pullThroughCacheRule.spec.lists[0] as never, {
    pullThroughCacheRules: [{ ...rule, credentialArn: PASSWORD }],
  });
  expect(out).toEqual({ rules: [rule] });
});

import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";

type Aspect = Read<object, unknown>;
const { health, crossZone } = targetGroup.spec.aspects as unknown as { health: Aspect; crossZone: Aspect };
const used = { LoadBalancerArns: ["arn"], Protocol: "TCP" };

it("asks for the health of targets only where a load balancer sends to them", () => {
  expect(health.known!(used)).toBeUndefined();
  expect(health.known!({ LoadBalancerArns: [] })).toEqual([]);
});

it("asks groups of network and gateway balancers only whether they cross zones", () => {
  expect(crossZone.known!(used)).toBeUndefined();
  expect(crossZone.known!({ ...used, Protocol: "GENEVE" })).toBeUndefined();
  for (const other of [{ ...used, Protocol: "HTTPS" }, { LoadBalancerArns: ["arn"] }, { Protocol: "TCP" }])
    expect(crossZone.known!(other)).toBe("use_load_balancer_configuration");
});

it("leaves it to the balancer where the group says nothing", () => {
  const Attributes = [{ Key: "load_balancing.cross_zone.enabled", Value: "false" }];
  expect(crossZone.value({ Attributes } as never, used)).toBe("false");
  expect(crossZone.value({ Attributes: [] } as never, used)).toBe("use_load_balancer_configuration");
});

import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { classicLoadBalancer } from "../../../src/services/elb/classic-load-balancer.ts";

const { policies } = classicLoadBalancer.spec.aspects as unknown as { policies: Read<object, unknown> };
const listening = (Protocol: string) => ({ ListenerDescriptions: [{ Listener: { Protocol } }] });

it("asks for policies only where a listener ends TLS", () => {
  expect(policies.known!(listening("SSL"))).toBeUndefined();
  expect(policies.known!(listening("https"))).toBeUndefined();
  expect(policies.known!(listening("TCP"))).toEqual([]);
});

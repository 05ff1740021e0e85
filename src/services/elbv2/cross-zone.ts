import { AS_THE_BALANCER } from "./target-group.ts";

const KEY = "load_balancing.cross_zone.enabled";

/** Whether a balancer sends a group's traffic to all zones, and which of the two says so, for messages. */
export function crossZone(
  group: { readonly crossZone: string },
  balancer: { readonly attributes: Readonly<Record<string, string | undefined>> },
): { readonly on: boolean; readonly said: string } {
  if (group.crossZone !== AS_THE_BALANCER) return { on: group.crossZone === "true", said: "the target group" };
  return { on: balancer.attributes[KEY] === "true", said: "the load balancer" };
}

import type { Delivery, DeliverySource } from "@aws-sdk/client-cloudwatch-logs";
import { logs } from "./service.ts";

/** Most that AWS gives in a page. */
const PAGE = 50;

/**
 * The delivery sources of a resource: which of its logs can be delivered. An aspect for kinds of any service that
 * delivers its logs this way; one call answers for all resources of a region.
 */
export const deliverySources = logs("describeDeliverySources", {
  pageSize: PAGE,
  admit: ({ deliverySources: sources = [] }) => ({
    byResource: byKey(
      sources.flatMap((one) => (one.resourceArns ?? []).map((arn): [string, DeliverySource] => [arn, one])),
    ),
  }),
  value: ({ byResource }, { arn }: { readonly arn: string }) => byResource[arn] ?? [],
});

/** Every delivery of the region: a source without one writes nothing. */
export const deliveries = logs("describeDeliveries", {
  pageSize: PAGE,
  value: (out): readonly Delivery[] => out.deliveries ?? [],
});

function byKey<T>(pairs: readonly (readonly [string, T])[]): Readonly<Record<string, readonly T[]>> {
  const found: Record<string, T[]> = {};
  for (const [key, value] of pairs) (found[key] ??= []).push(value);
  return found;
}

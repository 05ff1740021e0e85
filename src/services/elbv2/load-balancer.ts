import type { LoadBalancer } from "@aws-sdk/client-elastic-load-balancing-v2";
import { kind } from "../../model/index.ts";
import { deliveries, deliverySources } from "../logs/delivery.ts";
import { ELB_PAGE, elbv2, tagging } from "./service.ts";

/** Application, Network and Gateway Load Balancers (see Type). */
export const loadBalancer = kind<LoadBalancer>()("AWS::ElasticLoadBalancingV2::LoadBalancer", {
  list: elbv2("describeLoadBalancers", { input: () => ELB_PAGE, value: (out) => out.LoadBalancers }),
  identity: (b) => ({ arn: b.LoadBalancerArn, name: b.LoadBalancerName }),
  tags: "tagging",
  aspects: {
    tagging,
    deliverySources,
    deliveries,
    /** Values by key: `attributes["access_logs.s3.enabled"] === "true"`. */
    attributes: elbv2("describeLoadBalancerAttributes", {
      input: (b: LoadBalancer) => ({ LoadBalancerArn: b.LoadBalancerArn }),
      value: ({ Attributes = [] }): Readonly<Record<string, string | undefined>> =>
        Object.fromEntries(Attributes.map(({ Key = "", Value }) => [Key, Value])),
    }),
  },
});

/** `Application Load Balancer`, for messages. */
export function typeOf({ Type }: LoadBalancer): string {
  return `${Type?.[0]?.toUpperCase() ?? ""}${Type?.slice(1) ?? ""} Load Balancer`.trim();
}

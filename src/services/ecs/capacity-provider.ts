import type { CapacityProvider } from "@aws-sdk/client-ecs";
import { kind } from "../../model/index.ts";
import { ecs, ecsTags } from "./service.ts";

/**
 * Capacity providers of Auto Scaling groups. AWS's own (FARGATE, FARGATE_SPOT) are left out, and those of managed
 * instances belong to one cluster and are not listed without it.
 */
export const capacityProvider = kind<CapacityProvider>()("AWS::ECS::CapacityProvider", {
  list: ecs("describeCapacityProviders", {
    input: () => ({ include: ["TAGS"] }),
    // What AWS allows at most here.
    pageSize: 10,
    value: (out) => out.capacityProviders?.filter((one) => one.autoScalingGroupProvider && one.status !== "INACTIVE"),
  }),
  identity: (p) => ({ arn: p.capacityProviderArn, name: p.name, tags: ecsTags(p.tags) }),
});

import type { ScalableTarget } from "@aws-sdk/client-application-auto-scaling";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { applicationAutoscaling, NAMESPACES } from "./service.ts";

/** A target's name: `table/orders dynamodb:table:ReadCapacityUnits`. */
export const targetName = (resourceId: string, dimension: string): string => `${resourceId} ${dimension}`;

/** What Application Auto Scaling may scale, and within which bounds; found by `targetName`. */
export const scalableTarget = kind<ScalableTarget>()("AWS::ApplicationAutoScaling::ScalableTarget", {
  list: NAMESPACES.map((ServiceNamespace) =>
    applicationAutoscaling("describeScalableTargets", {
      input: () => ({ ServiceNamespace }),
      pageSize: 50,
      value: (out) => out.ScalableTargets,
    }),
  ),
  identity: (t, { partition, region, account }) => ({
    arn:
      t.ScalableTargetARN ??
      formatArn({
        partition,
        service: "application-autoscaling",
        region,
        account,
        resource: `scalable-target/${t.ScalableDimension}/${t.ResourceId}`,
      }),
    name: t.ResourceId && t.ScalableDimension && targetName(t.ResourceId, t.ScalableDimension),
  }),
});

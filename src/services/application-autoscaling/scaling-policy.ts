import type { ScalingPolicy } from "@aws-sdk/client-application-auto-scaling";
import { kind } from "../../model/index.ts";
import { applicationAutoscaling, NAMESPACES } from "./service.ts";

/** By what a scalable target is moved; found by its ResourceId. */
export const scalingPolicy = kind<ScalingPolicy>()("AWS::ApplicationAutoScaling::ScalingPolicy", {
  list: NAMESPACES.map((ServiceNamespace) =>
    applicationAutoscaling("describeScalingPolicies", {
      input: () => ({ ServiceNamespace }),
      pageSize: 10,
      value: (out) => out.ScalingPolicies,
    }),
  ),
  identity: (p) => ({ arn: p.PolicyARN, name: p.PolicyName }),
});

import type { ElasticLoadBalancing } from "@aws-sdk/client-elastic-load-balancing";
import { answers } from "./world.ts";

/** The shop has no classic load balancers left. */
export const elb = answers<ElasticLoadBalancing>("elb", {
  describeLoadBalancers: () => ({ LoadBalancerDescriptions: [] }),
  describeLoadBalancerAttributes: () => ({}),
  describeLoadBalancerPolicies: () => ({ PolicyDescriptions: [] }),
  describeTags: () => ({ TagDescriptions: [] }),
});

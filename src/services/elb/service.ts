import type { ElasticLoadBalancing } from "@aws-sdk/client-elastic-load-balancing";
import { service } from "../../model/index.ts";

export const elb = service<ElasticLoadBalancing>("elb", {
  client: "@aws-sdk/client-elastic-load-balancing",
  iam: "elasticloadbalancing",
});

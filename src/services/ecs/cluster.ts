import type { Cluster } from "@aws-sdk/client-ecs";
import { details, kind } from "../../model/index.ts";
import { ECS_PAGE, ecs, ecsTags } from "./service.ts";

/** Clusters in use; a deleted one stays listed as INACTIVE for a while. */
export const ecsCluster = kind<Cluster>()("AWS::ECS::Cluster", {
  list: ecs("listClusters", { pageSize: ECS_PAGE, value: (out) => out.clusterArns }),
  details: details<string, Cluster>(
    100,
    ecs("describeClusters", {
      input: ({ stubs }) => ({ clusters: [...stubs], include: ["SETTINGS", "CONFIGURATIONS", "TAGS"] }),
      value: (out) => out.clusters?.filter(({ status }) => status !== "INACTIVE"),
    }),
  ),
  identity: (c) => ({ arn: c.clusterArn, name: c.clusterName, tags: ecsTags(c.tags) }),
});

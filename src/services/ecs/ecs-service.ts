import type { Cluster, DescribeServicesResponse, Service } from "@aws-sdk/client-ecs";
import { parseArn } from "../../aws/arn.ts";
import { details, each, kind, type Resource } from "../../model/index.ts";
import { ecsCluster } from "./cluster.ts";
import { ECS_PAGE, ecs, ecsTags } from "./service.ts";

/** Services of every cluster. Their name is `cluster/service`: service names are unique within a cluster only. */
export const ecsService = kind<Service>()("AWS::ECS::Service", {
  list: each(
    ecsCluster,
    ecs("listServices", {
      input: (c: Resource<Cluster>) => ({ cluster: c.arn }),
      pageSize: ECS_PAGE,
      value: (out) => out.serviceArns,
    }),
  ),
  details: details<string, Service, Resource<Cluster>>(
    10,
    ecs("describeServices", {
      input: ({ stubs, parent }) => ({ cluster: parent.arn, services: [...stubs], include: ["TAGS"] }),
      admit: withoutChatter,
      value: (out) => out.services?.filter(({ status }) => status !== "INACTIVE"),
    }),
  ),
  identity: (s) => ({ arn: s.serviceArn, name: nameOf(s), tags: ecsTags(s.tags) }),
});

function nameOf({ clusterArn = "", serviceName }: Service): string | undefined {
  const cluster = parseArn(clusterArn)?.resource.replace(/^cluster\//, "");
  return serviceName && `${cluster ?? "default"}/${serviceName}`;
}

// The last hundred events of each service tell no setting, and log options of Service Connect can hold tokens.
function withoutChatter({ services = [], failures }: DescribeServicesResponse): DescribeServicesResponse {
  return {
    services: services.map(({ events: _, deployments = [], ...service }) => ({
      ...service,
      deployments: deployments.map(({ serviceConnectConfiguration: _, ...deployment }) => deployment),
    })),
    ...(failures && { failures }),
  };
}

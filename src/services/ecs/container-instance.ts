import type { Cluster, ContainerInstance } from "@aws-sdk/client-ecs";
import { details, each, kind, type Resource } from "../../model/index.ts";
import { ecsCluster } from "./cluster.ts";
import { ECS_PAGE, ecs } from "./service.ts";

/** An instance that tasks run on, and the zone that it tells of itself. */
interface Host extends Pick<ContainerInstance, "containerInstanceArn" | "status" | "capacityProviderName"> {
  readonly clusterArn: string;
  readonly zone?: string;
}

/** Instances of clusters. One that is no EC2 instance (ECS Anywhere) has no zone. */
export const containerInstance = kind<Host>()("AWS::ECS::ContainerInstance", {
  list: each(
    ecsCluster,
    ecs("listContainerInstances", {
      input: (c: Resource<Cluster>) => ({ cluster: c.arn }),
      known: (c) => (c.registeredContainerInstancesCount === 0 ? [] : undefined),
      pageSize: ECS_PAGE,
      value: (out) => out.containerInstanceArns,
    }),
  ),
  details: details<string, Host, Resource<Cluster>>(
    100,
    ecs("describeContainerInstances", {
      input: ({ stubs, parent }) => ({ cluster: parent.arn, containerInstances: [...stubs] }),
      admit: ({ containerInstances = [] }) => ({ hosts: containerInstances.map(placed) }),
      value: (out, { parent }) => out.hosts.map((host) => ({ ...host, clusterArn: parent.arn })),
    }),
  ),
  identity: ({ containerInstanceArn }) => ({
    arn: containerInstanceArn,
    name: containerInstanceArn?.split("/").at(-1),
  }),
});

const ZONE = "ecs.availability-zone";

function placed({ containerInstanceArn, status, capacityProviderName, attributes = [] }: ContainerInstance) {
  const zone = attributes.find(({ name }) => name === ZONE)?.value;
  return { containerInstanceArn, status, capacityProviderName, ...(zone && { zone }) };
}

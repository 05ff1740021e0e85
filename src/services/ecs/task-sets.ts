import type { AwsVpcConfiguration, Service } from "@aws-sdk/client-ecs";

type Networked = Pick<Service, "networkConfiguration" | "taskSets">;

/** Without those that are on their way out. */
export const liveTaskSets = ({ taskSets = [] }: Pick<Service, "taskSets">) =>
  taskSets.filter(({ status }) => status !== "DRAINING");

/** The networks of a service's tasks: its own, and those of task sets, by which CodeDeploy and other tools deploy. */
export function networksOf(service: Networked): readonly AwsVpcConfiguration[] {
  return [service, ...liveTaskSets(service)].flatMap(
    ({ networkConfiguration }) => networkConfiguration?.awsvpcConfiguration ?? [],
  );
}

/** The revisions that a service runs, those of its task sets included. */
export function revisionsOf(service: Pick<Service, "taskDefinition" | "taskSets">): readonly string[] {
  return [...new Set([service, ...liveTaskSets(service)].flatMap(({ taskDefinition }) => taskDefinition ?? []))];
}

export const CLUSTER = "arn:aws:ecs:eu-west-1:111122223333:cluster/shop";
export const REVISION = "arn:aws:ecs:eu-west-1:111122223333:task-definition/api:7";

/** A service as it enters, in some subnets if it has a network of its own. */
export const service = (also: object = {}, ...subnets: string[]) => ({
  serviceArn: "arn:aws:ecs:eu-west-1:111122223333:service/shop/api",
  serviceName: "api",
  clusterArn: CLUSTER,
  status: "ACTIVE",
  schedulingStrategy: "REPLICA",
  taskDefinition: REVISION,
  ...(subnets.length > 0 && { networkConfiguration: { awsvpcConfiguration: { subnets } } }),
  ...also,
});

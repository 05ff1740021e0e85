/** A task definition as it enters, from its containers. */
export const task = (...containers: object[]) => ({
  taskDefinitionArn: "arn:aws:ecs:eu-west-1:111122223333:task-definition/api:7",
  family: "api",
  revision: 7,
  containerDefinitions: containers.map((container) => ({ variables: {}, logOptions: {}, ...container })),
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-host-network",
  title: "ECS task definition uses the network of its host",
  severity: "medium",
  why: "Its containers open their ports on the instance itself, reach what listens on its loopback address, and take credentials of the instance's role: no security group stands between tasks.",
  fix: {
    text: "Use the network mode `awsvpc`, which gives each task an address and security groups of its own. The mode of a service changes with a new service, which also takes a network configuration.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "networkMode": "awsvpc"',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  # …
  network_mode = "awsvpc"
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    NetworkMode: awsvpc`,
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-17",
    ],
  },
  examples: { pass: "networkMode is awsvpc.", fail: "networkMode is host." },
  subject: taskDefinition.with(),
  check: ({ networkMode }) =>
    networkMode === "host"
      ? fail("networkMode is host: its containers use the instance's own network", { networkMode })
      : pass,
});

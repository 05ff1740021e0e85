import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-privileged",
  title: "ECS task definition runs a container with root power over its host",
  severity: "high",
  why: "Whoever breaks into a privileged container owns the instance: every other container on it, and the instance's role.",
  fix: {
    text: "Take `privileged` off and add just the Linux capabilities that the program needs; then move the services to the new revision. On Fargate privileged containers do not exist.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "privileged": false',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  family = "<family>"
  container_definitions = jsonencode([{
    name       = "<container>"
    image      = "<image>"
    privileged = false
    linuxParameters = { capabilities = { add = ["<CAPABILITY>"] } }
  }])
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    ContainerDefinitions:
      - Name: <container>
        Image: <image>
        Privileged: false`,
  },
  references: {
    fsbp: ["ECS.4"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4",
    ],
  },
  examples: {
    pass: "No container of the latest revision has privileged set to true.",
    fail: "The container `agent` has privileged set to true.",
  },
  subject: taskDefinition.with(),
  check: ({ containerDefinitions = [] }) => {
    const names = containerDefinitions.filter(({ privileged }) => privileged).map(({ name }) => name);
    return names.length === 0
      ? pass
      : fail(`privileged is true for the container${names.length > 1 ? "s" : ""} ${names.join(", ")}`, {
          containers: names,
        });
  },
});

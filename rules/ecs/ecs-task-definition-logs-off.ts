import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-logs-off",
  title: "ECS task definition keeps no log of a container",
  severity: "medium",
  why: "What the container prints vanishes with its task: after a crash or a break-in there is nothing to look at.",
  fix: {
    text: "Give every container, sidecars too, a log configuration, and move the services to the new revision. The task's execution role needs to be allowed to write to the log group.",
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  family = "<family>"
  container_definitions = jsonencode([{
    name  = "<container>"
    image = "<image>"
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = "<log-group>"
        "awslogs-region"        = "<region>"
        "awslogs-stream-prefix" = "<container>"
      }
    }
  }])
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    ContainerDefinitions:
      - Name: <container>
        Image: <image>
        LogConfiguration:
          LogDriver: awslogs
          Options:
            awslogs-group: <log-group>
            awslogs-region: <region>
            awslogs-stream-prefix: <container>`,
  },
  references: {
    fsbp: ["ECS.9"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9",
    ],
  },
  examples: {
    pass: "Every container of the latest revision has a log driver.",
    fail: "The container `proxy` has no log configuration.",
  },
  subject: taskDefinition.with(),
  check: ({ containerDefinitions = [] }) => {
    const silent = containerDefinitions.filter(({ logConfiguration }) => !logConfiguration?.logDriver);
    const names = silent.map(({ name }) => name);
    return names.length === 0
      ? pass
      : fail(`${names.join(", ")} ${names.length > 1 ? "have" : "has"} no log configuration`, { containers: names });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isWindows } from "../../src/services/ecs/system.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-writable-root",
  title: "ECS task definition lets a container write to its root file system",
  severity: "medium",
  why: "Who breaks in can change the program that runs, or bring tools along; on a root file system that is read-only there is no place for them.",
  fix: {
    text: "Set `readonlyRootFilesystem` for every container, and mount a volume (or tmpfs) where the program has to write. ECS Exec needs a root file system that can be written to.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "readonlyRootFilesystem": true',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  family = "<family>"
  container_definitions = jsonencode([{
    name                   = "<container>"
    image                  = "<image>"
    readonlyRootFilesystem = true
    mountPoints            = [{ sourceVolume = "tmp", containerPath = "/tmp" }]
  }])
  volume {
    name = "tmp"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    ContainerDefinitions:
      - Name: <container>
        Image: <image>
        ReadonlyRootFilesystem: true`,
  },
  references: {
    fsbp: ["ECS.5"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5",
    ],
  },
  examples: {
    pass: "Every container has readonlyRootFilesystem set to true.",
    fail: "The container `proxy` does not set readonlyRootFilesystem.",
  },
  subject: taskDefinition.with(),
  check: (task) => {
    if (isWindows(task)) return skip("Windows containers cannot have a read-only root file system");
    const names = task.containerDefinitions.flatMap(({ name, readonlyRootFilesystem }) =>
      readonlyRootFilesystem ? [] : [name],
    );
    if (names.length === 0) return pass;
    const verb = names.length > 1 ? "do" : "does";
    return fail(`${names.join(", ")} ${verb} not set readonlyRootFilesystem`, { containers: names });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { isWindows } from "../../src/services/ecs/system.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-root-user",
  title: "ECS task definition runs a container as root",
  severity: "medium",
  why: "A hole in the program gives its user's power to who gets in: as root every file of the container, and one step less to the host.",
  fix: {
    text: "Name a user other than root (on Windows: other than ContainerAdministrator) for every container, also where the image brings one: the definition then holds whatever the image says. A program that opens a port below 1024 should open a higher one.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "user": "1000:1000"',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  family = "<family>"
  container_definitions = jsonencode([{
    name  = "<container>"
    image = "<image>"
    user  = "1000:1000"
  }])
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    ContainerDefinitions:
      - Name: <container>
        Image: <image>
        User: "1000:1000"`,
  },
  references: {
    fsbp: ["ECS.20", "ECS.21"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-linux-user-non-root.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-windows-user-non-admin.html",
    ],
  },
  examples: {
    pass: "Every container names the user 1000:1000.",
    fail: "The container `web` names no user, so that its image decides: root, unless it says otherwise.",
  },
  subject: taskDefinition.with(),
  check: (task) => {
    const [isAdmin, image] = isWindows(task)
      ? [isAdministrator, "its image decides"]
      : [isRoot, "its image decides, root unless it says otherwise"];
    const found = task.containerDefinitions.filter(({ user }) => !user || isAdmin(user));
    if (found.length === 0) return pass;
    const words = found.map(({ name, user }) =>
      user ? `${name} runs as ${user}` : `${name} names no user (${image})`,
    );
    return fail(words.join("; "), { containers: found.map(({ name, user }) => ({ name, user: user ?? null })) });
  },
});

/** `root`, `0`, `0:1000`, `root:staff`. */
const isRoot = (user: string) => /^(?:root|0+)(?::|$)/.test(user);
const isAdministrator = (user: string) => /^(?:.*\\)?(?:container)?administrator$/i.test(user);

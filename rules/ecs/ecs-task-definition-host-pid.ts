import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-host-pid",
  title: "ECS task definition shares the process namespace of its host",
  severity: "high",
  why: "Its containers see the processes of the instance and of every other task on it, can read the variables of some of them, and can signal them.",
  fix: {
    text: "Leave `pidMode` out, or set it to `task` where the containers of one task must see each other; then move the services to the new revision.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # without "pidMode": "host"',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  # …
  pid_mode = "task"
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    PidMode: task`,
  },
  references: {
    fsbp: ["ECS.3"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3",
    ],
  },
  examples: { pass: "pidMode is not set.", fail: "pidMode is host." },
  subject: taskDefinition.with(),
  check: ({ pidMode }) =>
    pidMode === "host" ? fail("pidMode is host: its containers see every process of the instance", { pidMode }) : pass,
});

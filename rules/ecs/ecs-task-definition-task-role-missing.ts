import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-task-role-missing",
  title: "ECS task definition has no role of its own",
  severity: "medium",
  why: "On EC2 its containers fall back on the role of the instance: they may do whatever the instance and the ECS agent may, and all tasks look alike in CloudTrail.",
  fix: {
    text: "Give the task a role with just what its program needs (one without any permission is fine), and keep containers from the instance's metadata: network mode `awsvpc` with ECS_AWSVPC_BLOCK_IMDS, or a hop limit of 1.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "taskRoleArn"',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  # …
  task_role_arn = aws_iam_role.<task>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    TaskRoleArn: !GetAtt <TaskRole>.Arn`,
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html",
    ],
  },
  examples: {
    pass: "taskRoleArn names a role, or the tasks are for Fargate, where there is no instance role.",
    fail: "It is made for EC2 and has no taskRoleArn.",
  },
  subject: taskDefinition.with(),
  check: ({ taskRoleArn, requiresCompatibilities = [], networkMode }) => {
    if (taskRoleArn) return pass;
    // Without the list a definition is one for EC2.
    if (requiresCompatibilities.length > 0 && !requiresCompatibilities.includes("EC2"))
      return skip(`made for ${requiresCompatibilities.join(", ")} and not for EC2 instances of one's own`);
    return fail("no taskRoleArn: on EC2 its containers fall back on the role of the instance", {
      ...{ taskRoleArn: null, requiresCompatibilities, networkMode },
    });
  },
});

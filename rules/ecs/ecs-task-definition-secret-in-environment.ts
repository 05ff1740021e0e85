import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { type Container, taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-secret-in-environment",
  title: "ECS task definition carries a secret in plain text",
  severity: "critical",
  why: "Everyone who may look at task definitions reads the secret in the clear. Revisions cannot be changed, so it stays there with each of them.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager or a SecureString parameter, name it under `secrets` (for log drivers: `secretOptions`), and let the execution role read it. Move the services to the new revision, then deregister and delete the old ones.",
    cli: "aws ecs register-task-definition --cli-input-json file://<task-definition.json>\naws ecs deregister-task-definition --task-definition <family>:<old-revision>\naws ecs delete-task-definitions --task-definitions <family>:<old-revision>",
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  family             = "<family>"
  execution_role_arn = aws_iam_role.<execution>.arn
  container_definitions = jsonencode([{
    name    = "<container>"
    image   = "<image>"
    secrets = [{ name = "DB_PASSWORD", valueFrom = aws_secretsmanager_secret.<name>.arn }]
  }])
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    ExecutionRoleArn: !GetAtt <ExecutionRole>.Arn
    ContainerDefinitions:
      - Name: <container>
        Image: <image>
        Secrets:
          - Name: DB_PASSWORD
            ValueFrom: !Ref <Secret>`,
  },
  references: {
    fsbp: ["ECS.8"],
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8",
    ],
  },
  examples: {
    pass: "DB_PASSWORD comes from Secrets Manager by `secrets` (valueFrom).",
    fail: "The container `api` has the variable DB_PASSWORD with a password in it.",
  },
  subject: taskDefinition.with(),
  check: ({ containerDefinitions }) => {
    const found = containerDefinitions.flatMap(inContainer);
    const files = containerDefinitions.flatMap(({ environmentFiles = [] }) =>
      environmentFiles.map(({ value }) => value),
    );
    if (found.length > 0)
      return fail(`plain text looks like secrets: ${found.map(({ words }) => words).join("; ")}`, {
        containers: found.map(({ container, secrets }) => ({ container, secrets })),
        ...(files.length > 0 && { filesNotRead: files }),
      });
    // Objects in S3 are the account's data, which is never read.
    if (files.length > 0)
      return skip(`nothing in sight, but more variables come from ${files.join(", ")}, never read here`);
    return pass;
  },
});

function inContainer({ name, variables, logOptions }: Container) {
  const secrets = [...secretsIn(variables), ...secretsIn(logOptions)];
  return secrets.length === 0 ? [] : [{ container: name, secrets, words: `${name} has ${secretsInWords(secrets)}` }];
}

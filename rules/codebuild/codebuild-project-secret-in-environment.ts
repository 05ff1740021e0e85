import { type SecretSeen, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { type BuildVariable, buildProject } from "../../src/services/codebuild/project.ts";

/** Where the SDKs and the CLI look for an access key: whatever stands there is one. */
const AWS_KEYS = new Set(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]);

export default defineRule({
  id: "codebuild-project-secret-in-environment",
  title: "CodeBuild project carries a secret in its environment variables",
  severity: "critical",
  why: "Everyone who may look at the project or at one of its builds reads the secret in the clear, and so does whoever can change what is built.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager or Parameter Store, and name it in a variable of that type: CodeBuild fetches the value. Builds need no access key: let the service role do what they do in AWS.",
    // The environment is replaced as a whole.
    cli: "aws codebuild update-project --name <project> --environment file://<environment-with-SECRETS_MANAGER-variables.json>",
    terraform: `resource "aws_codebuild_project" "<name>" {
  # …
  environment {
    # …
    environment_variable {
      name  = "DB_PASSWORD"
      type  = "SECRETS_MANAGER"
      value = aws_secretsmanager_secret.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CodeBuild::Project
  Properties:
    Environment:
      EnvironmentVariables:
        - Name: DB_PASSWORD
          Type: SECRETS_MANAGER
          Value: !Ref <Secret>`,
  },
  references: {
    fsbp: ["CodeBuild.2"],
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-2",
    ],
  },
  concerns: {
    cloudformation: "Environment.EnvironmentVariables",
    terraform: ["aws_codebuild_project.environment.environment_variable"],
  },
  examples: {
    pass: "The variable DB_PASSWORD is of the type SECRETS_MANAGER.",
    fail: "The variable AWS_SECRET_ACCESS_KEY holds a key in plain text.",
  },
  subject: buildProject.with(),
  check: ({ variables }) => {
    const secrets = variables.flatMap(seen);
    return secrets.length === 0
      ? pass
      : fail(`environment variables in plain text hold secrets: ${secretsInWords(secrets)}`, { variables: secrets });
  },
});

// Of variables that name a secret or a parameter nothing is masked, since nothing of them was let in.
function seen({ name, masked, secret }: BuildVariable): readonly SecretSeen[] {
  if (masked === undefined || masked === NOTHING) return [];
  if (secret !== undefined) return [{ name, masked, secret }];
  return AWS_KEYS.has(name) ? [{ name, masked, secret: "part of an AWS access key by its name" }] : [];
}

/** How an empty value is shown. */
const NOTHING = "(empty)";

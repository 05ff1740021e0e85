import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { lambdaFunction, variablesOf } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-secret-in-environment",
  title: "Lambda function carries a secret in its environment variables",
  severity: "critical",
  why: "Everyone who may look at the function's settings reads the secret in the clear, and so do its deployment templates, its published versions and many crash reports.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager (or a SecureString parameter), give the function only its name, and let the function's role read it; the Parameters and Secrets Lambda extension caches it. Published versions keep the old variables: delete those.",
    cli: "aws lambda update-function-configuration --function-name <function> --environment 'Variables={<the other variables>,DB_SECRET_ARN=<secret-arn>}'",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  environment {
    variables = {
      DB_SECRET_ARN = aws_secretsmanager_secret.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    Environment:
      Variables:
        DB_SECRET_ARN: !Ref <Secret>`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html",
    ],
  },
  concerns: { cloudformation: "Environment.Variables", terraform: ["aws_lambda_function.environment.variables"] },
  examples: {
    pass: "The variables hold settings and the ARN of a secret.",
    fail: "The variable DB_PASSWORD holds a password.",
  },
  subject: lambdaFunction.with(),
  check: (f) => {
    const secrets = secretsIn(variablesOf(f));
    return secrets.length === 0
      ? pass
      : fail(`environment variables look like secrets: ${secretsInWords(secrets)}`, { variables: secrets });
  },
});

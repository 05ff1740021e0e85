import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { restStage } from "../../src/services/apigateway/rest-stage.ts";

export default defineRule({
  id: "apigateway-stage-variable-secret",
  title: "Stage of a REST API carries a secret in its variables",
  severity: "high",
  why: "Everyone who may look at the stage reads the secret in the clear, and so do deployment templates and execution logs.",
  fix: {
    text: "Change the secret, since it counts as known. Let the backend read the new one from Secrets Manager, and take it out of the stage.",
    cli: "aws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations op=remove,path=/variables/<name>",
    terraform: `resource "aws_api_gateway_stage" "<name>" {
  # …
  variables = {
    SECRET_ID = aws_secretsmanager_secret.<name>.name
  }
}`,
    cloudformation: `<Name>Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    Variables:
      SECRET_ID: <secret-name>`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html"],
  },
  examples: {
    pass: "Stage variables name functions and hosts.",
    fail: "The stage variable apiKey holds a key.",
  },
  subject: restStage.with(),
  check: ({ variables, canaryVariables }) => {
    const secrets = [...secretsIn(variables), ...secretsIn(canaryVariables)];
    return secrets.length === 0
      ? pass
      : fail(`stage variables look like secrets: ${secretsInWords(secrets)}`, { variables: secrets });
  },
});

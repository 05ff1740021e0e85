import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { stateMachine } from "../../src/services/stepfunctions/state-machine.ts";

export default defineRule({
  id: "stepfunctions-state-machine-secret-in-definition",
  title: "Step Functions state machine carries a secret in its definition",
  severity: "critical",
  why: "Everyone who may look at the state machine, its versions or the history of its executions reads the secret in the clear.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager, and let the function or task that needs it read it there; for HTTP tasks keep it in an EventBridge connection.",
    cli: "aws stepfunctions update-state-machine --state-machine-arn <arn> --definition file://<definition.json>",
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html",
    ],
  },
  examples: {
    pass: "The definition names the secret by its ARN, or takes it from a connection.",
    fail: "The parameters of the state `Charge` hold an API key.",
  },
  subject: stateMachine.with("setup"),
  check: ({ setup: { definition } }) =>
    definition.secrets.length === 0
      ? pass
      : fail(`plain text looks like secrets: ${secretsInWords(definition.secrets)}`, { secrets: definition.secrets }),
});

import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { cfnStack } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-secret-in-outputs",
  title: "CloudFormation stack gives out a secret among its outputs",
  severity: "critical",
  why: "Everyone who may look at stacks reads the secret, and pipelines print outputs into their logs.",
  fix: {
    text: "Change the secret, since it counts as known. Give out the name or ARN of the secret in Secrets Manager instead of its value.",
    cli: "aws cloudformation update-stack --stack-name <stack> --template-body file://<template>",
    cloudformation: `Outputs:
  <DatabaseSecret>:
    Value: !Ref <Secret>`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html",
    ],
  },
  examples: { pass: "An output holds the ARN of a secret.", fail: "The output AdminPassword holds a password." },
  subject: cfnStack.with(),
  check: ({ outputsSeen }) => {
    const secrets = secretsIn(outputsSeen);
    return secrets.length === 0
      ? pass
      : fail(`outputs look like secrets: ${secretsInWords(secrets)}`, { Outputs: secrets });
  },
});

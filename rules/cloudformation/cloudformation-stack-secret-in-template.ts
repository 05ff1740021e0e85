import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { cfnStack } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-secret-in-template",
  title: "CloudFormation template holds a secret",
  severity: "critical",
  why: "Everyone who may read the stack's template has the secret, and so has everyone with a copy of the repository it came from.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager and refer to it in the template (a dynamic reference), or let RDS keep the password itself (ManageMasterUserPassword).",
    cli: "aws cloudformation update-stack --stack-name <stack> --template-body file://<template>",
    cloudformation: `Resources:
  <Database>:
    Type: AWS::RDS::DBInstance
    Properties:
      ManageMasterUserPassword: true`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html",
    ],
  },
  examples: {
    pass: "The template refers to a secret in Secrets Manager.",
    fail: "Line 12 of the template sets MasterUserPassword to a password.",
  },
  subject: cfnStack.with("template"),
  check: ({ template: { secrets } }) =>
    secrets.length === 0
      ? pass
      : fail(`the template holds what looks like secrets: ${secretsInWords(secrets)}`, { secrets }),
});

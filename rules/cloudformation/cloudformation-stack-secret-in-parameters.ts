import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { cfnStack } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-secret-in-parameters",
  title: "CloudFormation stack shows a secret among its parameters",
  severity: "critical",
  why: "Everyone who may look at stacks, in the console or by describe-stacks, reads the secret in the clear.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager and let the template refer to it (a dynamic reference); at the least declare the parameter with NoEcho.",
    cli: "aws cloudformation update-stack --stack-name <stack> --template-body file://<template> --parameters ParameterKey=<other-parameter>,UsePreviousValue=true",
    cloudformation: `Resources:
  <Database>:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: "{{resolve:secretsmanager:<secret>:SecretString:password}}"`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html",
    ],
  },
  examples: {
    pass: "The password's parameter is declared with NoEcho, and shows ****.",
    fail: "The parameter DatabasePassword shows a password.",
  },
  subject: cfnStack.with(),
  check: ({ parametersSeen }) => {
    const secrets = secretsIn(parametersSeen);
    return secrets.length === 0
      ? pass
      : fail(`parameters look like secrets: ${secretsInWords(secrets)}`, { Parameters: secrets });
  },
});

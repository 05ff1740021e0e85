import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cfnStack, rootDecides } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-service-role-missing",
  title: "CloudFormation stack acts with the rights of whoever deploys it",
  severity: "low",
  why: "Everyone who deploys must then hold all the rights that the stack's resources need, far more than deploying asks for.",
  fix: {
    text: "Give the stack a service role with the rights that its resources need; those who deploy then need only pass the role. A role can be changed but not taken away again.",
    cli: "aws cloudformation update-stack --stack-name <stack> --use-previous-template --role-arn <role-arn>",
    terraform: `resource "aws_cloudformation_stack" "<name>" {
  # …
  iam_role_arn = aws_iam_role.<name>.arn
}`,
  },
  references: {
    fsbp: ["CloudFormation.4"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudformation-controls.html#cloudformation-4",
    ],
  },
  examples: { pass: "The stack has a service role.", fail: "The stack has no service role." },
  subject: cfnStack.with(),
  check: (stack) => {
    if (stack.RoleARN) return pass;
    const nested = rootDecides(stack);
    if (nested !== undefined) return skip(nested);
    // Named so by CloudFormation: StackSet-<set>-<uuid>.
    if (/^StackSet-.+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(stack.name))
      return skip("a stack set deploys it, through a role of its own");
    return fail("it has no service role", { RoleARN: "not set" });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { cfnStack, rootDecides } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-termination-protection-off",
  title: "CloudFormation stack can be deleted by one call",
  severity: "medium",
  why: "A slip in the console or in a script takes the stack and everything in it away.",
  fix: {
    text: "Turn termination protection on; a nested stack has that of its root.",
    cli: "aws cloudformation update-termination-protection --stack-name <stack> --enable-termination-protection",
  },
  references: {
    fsbp: ["CloudFormation.3"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-protect-stacks.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudformation-controls.html#cloudformation-3",
    ],
  },
  examples: { pass: "Termination protection is on.", fail: "Termination protection is off." },
  subject: cfnStack.with(),
  check: (stack) => {
    if (stack.EnableTerminationProtection) return pass;
    const nested = rootDecides(stack);
    if (nested !== undefined) return skip(nested);
    return fail("nothing keeps it from being deleted", { EnableTerminationProtection: false });
  },
});

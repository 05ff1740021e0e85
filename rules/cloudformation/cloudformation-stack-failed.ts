import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { cfnStack } from "../../src/services/cloudformation/stack.ts";
import { stackTrouble } from "../../src/services/cloudformation/status.ts";

export default defineRule({
  id: "cloudformation-stack-failed",
  title: "CloudFormation stack failed, is stuck or was rolled back",
  severity: "high",
  why: "What is deployed is not what the template says, and the next change, perhaps an urgent one, will not go through.",
  fix: {
    text: "Look at the stack's events for the first error. Continue a rollback that failed, skipping the resource that holds it up; delete a stack whose creation was rolled back; deploy again what was undone.",
    cli: `aws cloudformation describe-stack-events --stack-name <stack>
aws cloudformation continue-update-rollback --stack-name <stack> --resources-to-skip <logical-id>`,
  },
  references: {
    wellArchitected: ["REL08-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html",
    ],
  },
  examples: {
    pass: "The last change of the stack went through (UPDATE_COMPLETE).",
    fail: "The stack is in UPDATE_ROLLBACK_FAILED and takes no further change.",
  },
  options: z.object({
    stuckAfterDays: z
      ._default(z.number().check(z.minimum(0)), 1)
      .check(z.describe("Days after which a change that still goes on counts as stuck")),
  }),
  subject: cfnStack.with(),
  check: (stack, { now, options: { stuckAfterDays } }) => {
    const trouble = stackTrouble(stack, now, stuckAfterDays);
    if (trouble === undefined) return pass;
    const { StackStatus, StackStatusReason, LastUpdatedTime } = stack;
    return fail(
      trouble.text,
      { StackStatus, ...(StackStatusReason && { StackStatusReason }), ...(LastUpdatedTime && { LastUpdatedTime }) },
      trouble.undone ? { severity: "low" } : {},
    );
  },
});

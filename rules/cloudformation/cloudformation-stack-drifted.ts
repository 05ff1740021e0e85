import { dayOf, daysSince } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { cfnStack } from "../../src/services/cloudformation/stack.ts";

export default defineRule({
  id: "cloudformation-stack-drifted",
  title: "CloudFormation stack is not what its template says, or nobody has looked",
  severity: "medium",
  why: "What was changed by hand is undone by the next deployment, or makes it fail; and nobody reviewed it.",
  fix: {
    text: "Let CloudFormation compare the resources with the template; then bring into the template what should stay, and deploy again to undo the rest.",
    cli: `aws cloudformation detect-stack-drift --stack-name <stack>
aws cloudformation describe-stack-resource-drifts --stack-name <stack>`,
  },
  references: {
    wellArchitected: ["REL08-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/detect-drift-stack.html",
    ],
  },
  examples: {
    pass: "A week ago every resource was as the template says.",
    fail: "Resources were changed by hand when it was last looked at.",
  },
  options: z.object({
    days: z
      ._default(z.number().check(z.minimum(1)), 30)
      .check(
        z.describe(
          "Days after which a stack must be compared with its template again; such a finding is of low severity",
        ),
      ),
  }),
  subject: cfnStack.with(),
  check: ({ DriftInformation, StackStatus = "" }, { now, options: { days } }) => {
    const { StackDriftStatus = "NOT_CHECKED", LastCheckTimestamp: at } = DriftInformation ?? {};
    const evidence = { StackDriftStatus, ...(at && { LastCheckTimestamp: at }) };
    if (StackDriftStatus === "DRIFTED")
      return fail(`its resources differed from the template${at ? ` on ${dayOf(at)}` : ""}`, evidence);
    if (StackStatus === "ROLLBACK_COMPLETE") return skip("its creation was rolled back: it has no resources");
    if (StackDriftStatus === "IN_SYNC" && at && daysSince(at, now) <= days) return pass;
    const said = at
      ? `it was last compared with its template on ${dayOf(at)}`
      : "it was never compared with its template";
    return fail(said, evidence, { severity: "low" });
  },
});

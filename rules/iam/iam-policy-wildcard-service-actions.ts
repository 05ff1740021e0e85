import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { documentOf } from "../../src/services/iam/document.ts";
import { managedPolicy } from "../../src/services/iam/managed-policy.ts";
import { standsAside, unheld } from "../../src/services/iam/standing.ts";

const WHOLE_SERVICE = /^[a-z0-9*?-]+:\*+$/i;
const EVERYTHING = /^\*+(:\*+)?$/;

export default defineRule({
  id: "iam-policy-wildcard-service-actions",
  title: "Managed policy allows all actions of a service",
  severity: "low",
  why: "All actions of a service include deleting its data, opening it to others, and whatever AWS adds to it next.",
  fix: {
    text: "List the actions that the work needs, or at least its verbs (s3:Get*, s3:List*). IAM Access Analyzer generates a policy from what CloudTrail saw being used.",
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["arn:<partition>:s3:::<bucket>/*"]
  }
}`,
  },
  references: {
    fsbp: ["IAM.21"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21",
    ],
  },
  examples: { pass: "The policy allows s3:Get* on a bucket.", fail: "A statement allows dynamodb:*." },
  subject: managedPolicy.with(),
  check: (policy) => {
    const aside = standsAside(policy);
    if (aside) return skip(aside);
    const found = documentOf(policy, policy)
      .statements.filter(({ effect }) => effect === "Allow")
      .flatMap(({ sid, index, actions: { not, patterns } }) => {
        const whole = not
          ? ["everything but some"]
          : patterns.filter((one) => WHOLE_SERVICE.test(one) || EVERYTHING.test(one));
        return whole.length > 0 ? [{ statement: sid || `statement ${index + 1}`, actions: whole, not, patterns }] : [];
      });
    if (found.length === 0) return pass;
    const { words, also } = unheld(policy);
    const told = found.map(
      ({ statement, actions, not, patterns }) =>
        `${statement} allows ${not ? `everything except ${patterns.join(", ")}` : actions.join(", ")}`,
    );
    return fail(
      `${told.join("; ")}${words}`,
      {
        statements: found.map(({ statement, not, patterns }) => ({
          statement,
          [not ? "NotAction" : "Action"]: patterns,
        })),
      },
      also,
    );
  },
});

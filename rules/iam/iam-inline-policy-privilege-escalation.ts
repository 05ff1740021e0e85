import { escalationsBy } from "../../src/aws/escalation.ts";
import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { documentOf } from "../../src/services/iam/document.ts";
import { fullAdmin } from "../../src/services/iam/full-admin.ts";
import { inlinePolicy } from "../../src/services/iam/inline-policy.ts";
import { standsAside, unheld } from "../../src/services/iam/standing.ts";

const SHOWN = 3;

export default defineRule({
  id: "iam-inline-policy-privilege-escalation",
  title: "Inline policy lets its holder give itself more permissions",
  severity: "high",
  why: "The policy looks limited, yet its holder can take on any role or rewrite its own permissions, and so is an administrator in a few steps.",
  fix: {
    text: "Name the roles that may be passed and the services that they may be passed to, and the users, groups or policies that may be changed; have those who manage IAM work under a permissions boundary.",
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    actions   = ["iam:PassRole"]
    resources = ["arn:<partition>:iam::<account-id>:role/<role>"]
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["lambda.amazonaws.com"]
    }
  }
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    ],
  },
  examples: {
    pass: "The policy allows iam:PassRole for one role, and lambda:*.",
    fail: "The policy allows iam:PassRole for every role, and lambda:*.",
  },
  subject: inlinePolicy.with(),
  check: (policy) => {
    const aside = standsAside(policy);
    if (aside) return skip(aside);
    const { account, arn } = policy;
    const document = documentOf(policy, policy);
    // What it allows under conditions, it may allow without them elsewhere.
    const full = fullAdmin(document, arn);
    if (full && !full.isConditional) return skip("it allows everything, which iam-inline-policy-full-admin tells");
    const ways = escalationsBy(document, { account, partition: parseArn(arn)?.partition ?? "aws" });
    if (ways.length === 0) return pass;
    const told = ways.slice(0, SHOWN).map(({ actions, how }) => `${how} (${actions.join(", ")})`);
    const more = ways.length > SHOWN ? `, and by ${ways.length - SHOWN} more ways` : "";
    const { words, also } = unheld(policy);
    return fail(`who holds it can ${told.join("; ")}${more}${words}`, { ways }, also);
  },
});

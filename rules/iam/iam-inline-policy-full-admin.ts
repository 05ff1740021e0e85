import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { documentOf } from "../../src/services/iam/document.ts";
import { fullAdmin } from "../../src/services/iam/full-admin.ts";
import { inlinePolicy } from "../../src/services/iam/inline-policy.ts";
import { standsAside, unheld } from "../../src/services/iam/standing.ts";

export default defineRule({
  id: "iam-inline-policy-full-admin",
  title: "Inline policy allows every action on every resource",
  severity: "high",
  why: "Whoever holds it, or takes over a program that does, can read, change and delete everything in the account.",
  fix: {
    text: "Replace it by what the work needs: IAM Access Analyzer generates a policy from what CloudTrail saw being used. Where somebody must administer the account, let people take a role with AWS's own AdministratorAccess for the time.",
    cli: "aws iam delete-role-policy --role-name <role> --policy-name <policy-name>",
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege"],
  },
  examples: {
    pass: "The policy allows s3:GetObject on one bucket.",
    fail: "A statement allows * on *.",
  },
  subject: inlinePolicy.with(),
  check: (policy) => {
    const aside = standsAside(policy);
    if (aside) return skip(aside);
    const full = fullAdmin(documentOf(policy, policy), policy.arn);
    if (!full) return pass;
    const { words, also } = unheld(policy);
    return fail(`${full.message}${words}`, full.evidence, { ...full.also, ...also });
  },
});

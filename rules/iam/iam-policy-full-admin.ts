import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { documentOf } from "../../src/services/iam/document.ts";
import { fullAdmin } from "../../src/services/iam/full-admin.ts";
import { managedPolicy } from "../../src/services/iam/managed-policy.ts";
import { standsAside, unheld } from "../../src/services/iam/standing.ts";

export default defineRule({
  id: "iam-policy-full-admin",
  title: "Managed policy allows every action on every resource",
  severity: "high",
  why: "Whoever holds it, or takes over a program that does, can read, change and delete everything in the account.",
  fix: {
    text: "Replace it by what the work needs: IAM Access Analyzer generates a policy from what CloudTrail saw being used. Where somebody must administer the account, let people take a role with AWS's own AdministratorAccess for the time.",
    cli: "aws iam detach-role-policy --role-name <role> --policy-arn <policy-arn>",
  },
  references: {
    fsbp: ["IAM.1"],
    cis: { "3.0": ["1.16"], "5.0": ["1.15"] },
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1",
    ],
  },
  examples: {
    pass: "The policy allows s3:GetObject on one bucket.",
    fail: "A statement allows * on *.",
  },
  subject: managedPolicy.with(),
  check: (policy) => {
    const aside = standsAside(policy);
    if (aside) return skip(aside);
    const full = fullAdmin(documentOf(policy, policy), policy.arn);
    if (!full) return pass;
    const { words, also } = unheld(policy);
    return fail(`${full.message}${words}`, full.evidence, { ...full.also, ...also });
  },
});

import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { decryptsAll } from "../../src/services/iam/decrypts.ts";
import { documentOf } from "../../src/services/iam/document.ts";
import { inlinePolicy } from "../../src/services/iam/inline-policy.ts";
import { standsAside, unheld } from "../../src/services/iam/standing.ts";

export default defineRule({
  id: "iam-inline-policy-decrypts-all-keys",
  title: "Inline policy lets its holder decrypt with every KMS key",
  severity: "medium",
  why: "A key keeps data apart only if few may use it: whoever holds this policy reads whatever else they get hold of, by every key whose policy trusts the account.",
  fix: {
    text: "Name the keys that the holder works with. A condition such as kms:ViaService or on an alias narrows it further.",
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["arn:<partition>:kms:<region>:<account-id>:key/<key-id>"]
  }
}`,
  },
  references: {
    fsbp: ["KMS.2"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-2",
    ],
  },
  examples: {
    pass: "kms:Decrypt is allowed on one key.",
    fail: "kms:Decrypt is allowed on every resource.",
  },
  subject: inlinePolicy.with(),
  check: (policy) => {
    const aside = standsAside(policy);
    if (aside) return skip(aside);
    const { account, arn } = policy;
    const found = decryptsAll(documentOf(policy, policy), { account, partition: parseArn(arn)?.partition ?? "aws" });
    if (found.length === 0) return pass;
    const { words, also } = unheld(policy);
    const isMild = found.every(({ isConditional }) => isConditional);
    return fail(
      `${found.map(({ words }) => words).join("; ")}${words}`,
      { statements: found.map(({ evidence }) => evidence) },
      { ...(isMild && { severity: "low" }), ...also },
    );
  },
});

import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";

const CLASSES = {
  RequireUppercaseCharacters: "upper-case letters",
  RequireLowercaseCharacters: "lower-case letters",
  RequireNumbers: "digits",
  RequireSymbols: "symbols",
} as const;

export default defineRule({
  id: "iam-password-policy-weak",
  title: "Password policy of the account is weak",
  severity: "medium",
  why: "Users pick what is easy to type, and what is easy to type is on every list that attackers try.",
  fix: {
    text: "Ask for all four classes of characters. The call replaces the whole policy, so name every setting that you want.",
    cli: "aws iam update-account-password-policy --minimum-password-length 14 --require-uppercase-characters --require-lowercase-characters --require-numbers --require-symbols --password-reuse-prevention 24 --allow-users-to-change-password",
    terraform: `resource "aws_iam_account_password_policy" "this" {
  minimum_password_length        = 14
  require_uppercase_characters   = true
  require_lowercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  password_reuse_prevention      = 24
  allow_users_to_change_password = true
}`,
  },
  references: {
    fsbp: ["IAM.7"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7",
    ],
  },
  examples: {
    pass: "Passwords need all four classes of characters and at least eight of them.",
    fail: "The account has no password policy, so AWS's default is in force.",
  },
  options: z.object({
    maxAgeDays: z
      ._default(z.int().check(z.minimum(0), z.maximum(1095)), 0)
      .check(z.describe("Days after which passwords must expire; 0 asks for no expiry, as NIST advises")),
  }),
  subject: account.with("passwordPolicy"),
  check: ({ passwordPolicy: policy }, { options: { maxAgeDays } }) => {
    if (!policy)
      return fail("the account has no password policy: AWS's default asks for eight characters of three classes", {
        PasswordPolicy: null,
      });
    const { MinimumPasswordLength = 0, MaxPasswordAge = 0 } = policy;
    const missing = (Object.keys(CLASSES) as (keyof typeof CLASSES)[]).filter((name) => policy[name] !== true);
    const faults = [
      ...(missing.length > 0 ? [`it does not ask for ${missing.map((name) => CLASSES[name]).join(", ")}`] : []),
      ...(MinimumPasswordLength < 8 ? [`${MinimumPasswordLength} characters are enough`] : []),
      ...(maxAgeDays > 0 && (MaxPasswordAge === 0 || MaxPasswordAge > maxAgeDays)
        ? [MaxPasswordAge === 0 ? "passwords never expire" : `passwords expire after ${MaxPasswordAge} days only`]
        : []),
    ];
    return faults.length === 0 ? pass : fail(`password policy: ${faults.join("; ")}`, { PasswordPolicy: policy });
  },
});

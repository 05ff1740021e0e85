import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";

export default defineRule({
  id: "iam-password-policy-reuse-allowed",
  title: "Password policy of the account allows old passwords again",
  severity: "low",
  why: "Who must change a password that leaked, and may take the one before, soon has one that leaked again.",
  fix: {
    text: "Have IAM remember the last 24 passwords. The call replaces the whole policy, so name every setting that you want.",
    cli: "aws iam update-account-password-policy --minimum-password-length 14 --require-uppercase-characters --require-lowercase-characters --require-numbers --require-symbols --password-reuse-prevention 24 --allow-users-to-change-password",
    terraform: 'resource "aws_iam_account_password_policy" "this" {\n  # …\n  password_reuse_prevention = 24\n}',
  },
  references: {
    cis: { "3.0": ["1.9"], "5.0": ["1.8"] },
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16",
    ],
  },
  examples: { pass: "The last 24 passwords are refused.", fail: "The account has no password policy." },
  options: z.object({
    passwords: z
      ._default(z.int().check(z.minimum(1), z.maximum(24)), 24)
      .check(z.describe("How many earlier passwords must be refused; IAM remembers 24 at most")),
  }),
  subject: account.with("passwordPolicy"),
  check: ({ passwordPolicy }, { options: { passwords } }) => {
    const { PasswordReusePrevention = 0 } = passwordPolicy ?? {};
    if (PasswordReusePrevention >= passwords) return pass;
    const words = passwordPolicy
      ? PasswordReusePrevention === 0
        ? "the password policy refuses no earlier password"
        : `the password policy refuses the last ${PasswordReusePrevention} passwords, not ${passwords}`
      : "the account has no password policy, and AWS's default refuses no earlier password";
    return fail(words, { PasswordReusePrevention, required: passwords });
  },
});

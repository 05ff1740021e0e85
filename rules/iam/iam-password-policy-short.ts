import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";

/** What AWS asks for where an account has no policy. */
const AWS_DEFAULT = 8;

export default defineRule({
  id: "iam-password-policy-short",
  title: "Password policy of the account allows short passwords",
  severity: "medium",
  why: "Length is what makes a password hard to guess; eight characters fall to anyone who may try for a while.",
  fix: {
    text: "Ask for at least fourteen characters. The call replaces the whole policy, so name every setting that you want.",
    cli: "aws iam update-account-password-policy --minimum-password-length 14 --require-uppercase-characters --require-lowercase-characters --require-numbers --require-symbols --password-reuse-prevention 24 --allow-users-to-change-password",
    terraform: 'resource "aws_iam_account_password_policy" "this" {\n  # …\n  minimum_password_length = 14\n}',
  },
  references: {
    cis: { "3.0": ["1.8"], "5.0": ["1.7"] },
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-15",
    ],
  },
  examples: { pass: "Passwords need 14 characters.", fail: "Passwords need eight characters, AWS's default." },
  options: z.object({
    length: z
      ._default(z.int().check(z.minimum(6), z.maximum(128)), 14)
      .check(z.describe("Characters that a password must have at least")),
  }),
  subject: account.with("passwordPolicy"),
  check: ({ passwordPolicy }, { options: { length } }) => {
    const { MinimumPasswordLength = AWS_DEFAULT } = passwordPolicy ?? {};
    if (MinimumPasswordLength >= length) return pass;
    const whose = passwordPolicy ? "the password policy" : "AWS's default, for the account has no password policy,";
    return fail(`${whose} asks for ${MinimumPasswordLength} characters, not ${length}`, {
      ...{ MinimumPasswordLength, required: length },
    });
  },
});

import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { type PoolSettings, userPool } from "../../src/services/cognito/user-pool.ts";

export default defineRule({
  id: "cognito-user-pool-password-policy-weak",
  title: "Cognito user pool accepts weak passwords",
  severity: "medium",
  why: "Short passwords of one sort of characters are guessed by programs that try thousands; a temporary one that is good for weeks waits in a mailbox for whoever opens it.",
  fix: {
    text: "Ask for at least 8 characters with upper and lower case, numbers and symbols, and let temporary passwords end within a week. Passwords that users have stay as they are until they change them.",
    // What is not given falls back to its default.
    cli: 'aws cognito-idp update-user-pool --user-pool-id <user-pool-id> --policies \'{"PasswordPolicy": {"MinimumLength": 12, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true, "RequireSymbols": true, "TemporaryPasswordValidityDays": 7}}\' <all its other settings>',
    terraform: `resource "aws_cognito_user_pool" "<name>" {
  # …
  password_policy {
    minimum_length                   = 12
    require_uppercase                = true
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = true
    temporary_password_validity_days = 7
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Cognito::UserPool
  Properties:
    Policies:
      PasswordPolicy:
        MinimumLength: 12
        RequireUppercase: true
        RequireLowercase: true
        RequireNumbers: true
        RequireSymbols: true
        TemporaryPasswordValidityDays: 7`,
  },
  references: {
    fsbp: ["Cognito.3"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-3",
    ],
  },
  concerns: { cloudformation: "Policies.PasswordPolicy", terraform: ["aws_cognito_user_pool.password_policy"] },
  examples: {
    pass: "Passwords have 8 characters of all four sorts; temporary ones are good for 7 days.",
    fail: "Passwords may have 6 characters and need no symbol.",
  },
  options: z.object({
    minimumLength: z
      ._default(z.int().check(z.minimum(6), z.maximum(99)), 8)
      .check(z.describe("The fewest characters that a password must have")),
    temporaryPasswordDays: z
      ._default(z.int().check(z.minimum(1), z.maximum(365)), 7)
      .check(z.describe("For how many days a temporary password may be good")),
  }),
  subject: userPool.with("settings"),
  check: ({ settings }, { options: { minimumLength, temporaryPasswordDays } }) => {
    const policy = settings.Policies?.PasswordPolicy;
    if (policy === undefined) return skip("Cognito tells no password policy of it");
    const days = temporaryDays(settings);
    const length = policy.MinimumLength ?? 8;
    const faults = [
      ...(length < minimumLength ? [`${length} characters are enough (fewer than ${minimumLength})`] : []),
      ...SORTS.flatMap(([member, words]) => (policy[member] ? [] : [`no ${words} is asked for`])),
      ...(days > temporaryPasswordDays ? [`temporary passwords are good for ${days} days`] : []),
    ];
    if (faults.length === 0) return pass;
    return fail(faults.join(", "), { PasswordPolicy: policy, temporaryPasswordDays: days });
  },
});

const SORTS = [
  ["RequireUppercase", "capital letter"],
  ["RequireLowercase", "small letter"],
  ["RequireNumbers", "number"],
  ["RequireSymbols", "symbol"],
] as const;

// Pools from before the policy had days of its own tell them with how users are made.
const temporaryDays = ({ Policies, AdminCreateUserConfig }: PoolSettings): number =>
  Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? AdminCreateUserConfig?.UnusedAccountValidityDays ?? 7;

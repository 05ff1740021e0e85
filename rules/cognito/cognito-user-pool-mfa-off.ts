import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { userPool } from "../../src/services/cognito/user-pool.ts";

export default defineRule({
  id: "cognito-user-pool-mfa-off",
  title: "Cognito user pool lets users in with a password alone",
  severity: "medium",
  why: "Whoever has a user's password, guessed, caught or taken from another site's leak, is that user.",
  fix: {
    text: "Ask for a second factor (ON), or at least let users add one (OPTIONAL; with threat protection Cognito then asks where a sign-in looks risky). Passkeys instead of passwords do as well. Where users come from an identity provider of their own, ask for it there and leave this finding out with a reason.",
    cli: "aws cognito-idp set-user-pool-mfa-config --user-pool-id <user-pool-id> --mfa-configuration ON --software-token-mfa-configuration Enabled=true",
    terraform: `resource "aws_cognito_user_pool" "<name>" {
  # …
  mfa_configuration = "ON"
  software_token_mfa_configuration {
    enabled = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Cognito::UserPool
  Properties:
    MfaConfiguration: "ON"
    EnabledMfas: [SOFTWARE_TOKEN_MFA]`,
  },
  references: {
    fsbp: ["Cognito.5"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-5",
    ],
  },
  concerns: { cloudformation: "MfaConfiguration", terraform: ["aws_cognito_user_pool.mfa_configuration"] },
  examples: { pass: "MfaConfiguration is ON.", fail: "MfaConfiguration is OFF, and users sign in with a password." },
  options: z.object({
    required: z
      ._default(z.boolean(), false)
      .check(z.describe("Whether every user must have a second factor; by default it is enough that users may")),
  }),
  subject: userPool.with("settings"),
  check: ({ settings: { MfaConfiguration = "OFF", Policies } }, { options }) => {
    if (MfaConfiguration === "ON" || (MfaConfiguration === "OPTIONAL" && !options.required)) return pass;
    const others = Policies?.SignInPolicy?.AllowedFirstAuthFactors?.filter((factor) => factor !== "PASSWORD") ?? [];
    if (others.length > 0) return skip(`users may sign in without a password (${others.join(", ")})`);
    const words = MfaConfiguration === "OFF" ? "MFA is off" : "MFA is for users who ask for it";
    return fail(`users sign in with a password, and ${words}`, { MfaConfiguration });
  },
});

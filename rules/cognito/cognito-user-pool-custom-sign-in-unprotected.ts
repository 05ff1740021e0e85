import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { userPool } from "../../src/services/cognito/user-pool.ts";

export default defineRule({
  id: "cognito-user-pool-custom-sign-in-unprotected",
  title: "Cognito user pool does not act on threats to sign-ins with custom challenges",
  severity: "medium",
  why: "Sign-ins that Lambda functions decide on are tried with stolen and guessed credentials as others are, and threat protection for passwords does not look at them.",
  fix: {
    text: "Turn on threat protection for custom authentication with full function (ENFORCED), which asks for the Plus plan, and choose what happens at which risk. Let it run in AUDIT first, to see what it would do.",
    // What is not given falls back to its default.
    cli: 'aws cognito-idp update-user-pool --user-pool-id <user-pool-id> --user-pool-tier PLUS --user-pool-add-ons \'{"AdvancedSecurityMode": "ENFORCED", "AdvancedSecurityAdditionalFlows": {"CustomAuthMode": "ENFORCED"}}\' <all its other settings>',
    terraform: `resource "aws_cognito_user_pool" "<name>" {
  # …
  user_pool_tier = "PLUS"
  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
    advanced_security_additional_flows {
      custom_auth_mode = "ENFORCED"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Cognito::UserPool
  Properties:
    UserPoolTier: PLUS
    UserPoolAddOns:
      AdvancedSecurityMode: ENFORCED
      AdvancedSecurityAdditionalFlows:
        CustomAuthMode: ENFORCED`,
  },
  references: {
    fsbp: ["Cognito.4"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-4",
    ],
  },
  examples: {
    pass: "CustomAuthMode is ENFORCED.",
    fail: "Lambda triggers define the challenges, and threat protection is in AUDIT for them.",
  },
  subject: userPool.with("settings"),
  check: ({ settings: { LambdaConfig, UserPoolAddOns } }) => {
    const { AdvancedSecurityMode = "OFF", AdvancedSecurityAdditionalFlows } = UserPoolAddOns ?? {};
    const mode = AdvancedSecurityAdditionalFlows?.CustomAuthMode;
    if (AdvancedSecurityMode !== "OFF" && mode === "ENFORCED") return pass;
    // The flow CUSTOM_AUTH fails without it.
    if (!LambdaConfig?.DefineAuthChallenge) return skip("no Lambda trigger defines challenges of its own");
    const words = AdvancedSecurityMode !== "OFF" && mode === "AUDIT" ? "only observed" : "not looked at";
    return fail(`threats to sign-ins with custom challenges are ${words}`, {
      ...{ AdvancedSecurityMode, ...(mode && { CustomAuthMode: mode }) },
      DefineAuthChallenge: LambdaConfig.DefineAuthChallenge,
    });
  },
});

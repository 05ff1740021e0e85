import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { userPool } from "../../src/services/cognito/user-pool.ts";

export default defineRule({
  id: "cognito-user-pool-deletion-protection-off",
  title: "Cognito user pool may be deleted by one call",
  severity: "medium",
  why: "A mistyped command or a stack update that replaces the pool removes all users with it. Cognito keeps no backup, and passwords cannot be exported: everybody would have to register again.",
  fix: {
    text: "Turn on deletion protection; it can be turned off again by whoever really means to delete.",
    // What is not given falls back to its default.
    cli: "aws cognito-idp update-user-pool --user-pool-id <user-pool-id> --deletion-protection ACTIVE <all its other settings>",
    terraform: `resource "aws_cognito_user_pool" "<name>" {
  # …
  deletion_protection = "ACTIVE"
}`,
    cloudformation: `<Name>:
  Type: AWS::Cognito::UserPool
  Properties:
    DeletionProtection: ACTIVE`,
  },
  references: {
    fsbp: ["Cognito.6"],
    docs: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-6",
    ],
  },
  concerns: { cloudformation: "DeletionProtection", terraform: ["aws_cognito_user_pool.deletion_protection"] },
  examples: { pass: "DeletionProtection is ACTIVE.", fail: "DeletionProtection is INACTIVE." },
  subject: userPool.with("settings"),
  check: ({ settings: { DeletionProtection = "INACTIVE" } }) =>
    DeletionProtection === "ACTIVE" ? pass : fail("deletion protection is off", { DeletionProtection }),
});

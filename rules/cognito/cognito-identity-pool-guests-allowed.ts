import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { identityPool } from "../../src/services/cognito/identity-pool.ts";

export default defineRule({
  id: "cognito-identity-pool-guests-allowed",
  title: "Cognito identity pool gives AWS credentials to guests who never signed in",
  severity: "medium",
  why: "Anyone who knows the pool's id, which stands in every app and page that uses it, gets credentials of the account for the asking; whatever the role for guests may do, everybody may.",
  fix: {
    text: "Turn guest access off, and let users sign in first. Where guests are meant (telemetry, maps), keep their role to these few actions, and leave this finding out with a reason.",
    // What is not given is taken away.
    cli: "aws cognito-identity update-identity-pool --identity-pool-id <identity-pool-id> --identity-pool-name <name> --no-allow-unauthenticated-identities --cognito-identity-providers <providers>",
    terraform: `resource "aws_cognito_identity_pool" "<name>" {
  # …
  allow_unauthenticated_identities = false
}`,
    cloudformation: `<Name>:
  Type: AWS::Cognito::IdentityPool
  Properties:
    AllowUnauthenticatedIdentities: false`,
  },
  references: {
    fsbp: ["Cognito.2"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-2",
    ],
  },
  concerns: {
    cloudformation: "AllowUnauthenticatedIdentities",
    terraform: ["aws_cognito_identity_pool.allow_unauthenticated_identities"],
  },
  examples: {
    pass: "AllowUnauthenticatedIdentities is false.",
    fail: "AllowUnauthenticatedIdentities is true.",
  },
  subject: identityPool.with("settings"),
  check: ({ settings: { AllowUnauthenticatedIdentities, AllowClassicFlow } }) => {
    if (!AllowUnauthenticatedIdentities) return pass;
    const classic = AllowClassicFlow ? ", in the classic flow too, which sets no bounds to them" : "";
    return fail(`guests get AWS credentials without signing in${classic}`, {
      AllowUnauthenticatedIdentities,
      AllowClassicFlow: AllowClassicFlow ?? false,
    });
  },
});

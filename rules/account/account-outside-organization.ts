import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";

export default defineRule({
  id: "account-outside-organization",
  title: "Account belongs to no organization",
  severity: "medium",
  why: "No service control policy limits it, no central trail or detector watches it, and its root user answers to nobody.",
  fix: {
    text: "Invite the account into the organization, or make one if there is none.",
    cli: "aws organizations invite-account-to-organization --target Id=<account-id>,Type=ACCOUNT",
  },
  references: {
    wellArchitected: ["SEC01-BP01"],
    docs: [
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-2",
    ],
  },
  examples: { pass: "The account is a member of an organization.", fail: "The account stands alone." },
  subject: account.with("organization"),
  check: ({ organization }) => (organization ? pass : fail("the account belongs to no organization")),
});

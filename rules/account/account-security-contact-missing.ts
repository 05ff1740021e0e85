import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";

export default defineRule({
  id: "account-security-contact-missing",
  title: "Account names no security contact",
  severity: "medium",
  why: "When AWS sees that a key leaked or a machine attacks others, it writes to the owner's mailbox only, which may be nobody's.",
  fix: {
    text: "Name a security contact with a mailbox and telephone that several people watch. The management account can set it for all member accounts.",
    cli: "aws account put-alternate-contact --alternate-contact-type SECURITY --name <name> --title <title> --email-address <security@example.com> --phone-number <phone>",
    terraform: `resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY"
  name                   = "<name>"
  title                  = "<title>"
  email_address          = "<security@example.com>"
  phone_number           = "<phone>"
}`,
  },
  references: {
    fsbp: ["Account.1"],
    cis: { "3.0": ["1.2"], "5.0": ["1.2"] },
    wellArchitected: ["SEC10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1",
    ],
  },
  examples: {
    pass: "A security contact with mail address and telephone is registered.",
    fail: "No security contact is registered.",
  },
  subject: account.with("securityContact"),
  check: ({ securityContact: contact }) => {
    if (!contact) return fail("the account has no alternate contact for security", { AlternateContact: null });
    return contact.hasEmailAddress ? pass : fail("the security contact has no mail address", { ...contact });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { summaryOf, withoutRootSignIn } from "../../src/services/iam/root-user.ts";

export default defineRule({
  id: "iam-root-mfa-missing",
  title: "Root user signs in without MFA",
  severity: "critical",
  why: "A guessed or leaked password, or access to one mailbox, is all that it takes to own the account for good.",
  fix: {
    text: "Sign in as the root user and register an MFA device, better two, under Security credentials. For member accounts of an organization, have Organizations manage root access and delete the root password altogether.",
  },
  references: {
    cis: { "3.0": ["1.5"], "5.0": ["1.4"] },
    wellArchitected: ["SEC01-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-9",
    ],
  },
  examples: {
    pass: "An MFA device is registered for the root user.",
    fail: "The root user has a password and no MFA device.",
  },
  subject: account.with("iamSummary"),
  check: (account) => {
    const AccountMFAEnabled = summaryOf(account, "AccountMFAEnabled");
    if (AccountMFAEnabled > 0) return pass;
    const none = withoutRootSignIn(account);
    return none ? skip(none) : fail("the root user of the account has no MFA device", { AccountMFAEnabled });
  },
});

import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { summaryOf } from "../../src/services/iam/root-user.ts";

export default defineRule({
  id: "iam-root-access-key",
  title: "Root user has an access key",
  severity: "critical",
  why: "Whoever gets hold of the key owns the account: no policy limits the root user, and a key asks for no second factor.",
  fix: {
    text: "Find out what uses the key (the credential report says when and where it was last used), give that a role instead, then sign in as the root user and delete the key under Security credentials. From the management account it can be deleted centrally.",
  },
  references: {
    fsbp: ["IAM.4"],
    cis: { "3.0": ["1.4"], "5.0": ["1.3"] },
    wellArchitected: ["SEC01-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-4",
    ],
  },
  examples: { pass: "The root user has no access key.", fail: "The root user has an access key." },
  subject: account.with("iamSummary"),
  check: (account) => {
    const AccountAccessKeysPresent = summaryOf(account, "AccountAccessKeysPresent");
    return AccountAccessKeysPresent === 0
      ? pass
      : fail("the root user of the account has an access key", { AccountAccessKeysPresent });
  },
});

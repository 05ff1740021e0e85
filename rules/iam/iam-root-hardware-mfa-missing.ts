import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { summaryOf, withoutRootSignIn } from "../../src/services/iam/root-user.ts";
import { virtualMfaDevice } from "../../src/services/iam/virtual-mfa-device.ts";

export default defineRule({
  id: "iam-root-hardware-mfa-missing",
  title: "Root user's MFA is no hardware device",
  severity: "medium",
  why: "The secret of an authenticator app can be copied, backed up or phished with the phone that it lives on; a security key or token cannot.",
  fix: {
    text: "Register a security key (passkey) or hardware token for the root user, keep it in a safe place, then remove the virtual device. For member accounts of an organization, have Organizations manage root access and delete the root password altogether.",
  },
  references: {
    fsbp: ["IAM.6"],
    cis: { "3.0": ["1.6"], "5.0": ["1.5"] },
    wellArchitected: ["SEC01-BP02"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-hw-mfa-for-root.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-6",
    ],
  },
  examples: {
    pass: "The root user's only MFA device is a security key.",
    fail: "The root user's MFA is an authenticator app.",
  },
  subject: account.with("iamSummary"),
  context: { devices: virtualMfaDevice.with() },
  check: (account, { devices }) => {
    const AccountMFAEnabled = summaryOf(account, "AccountMFAEnabled");
    const none = withoutRootSignIn(account);
    if (none) return skip(none);
    if (AccountMFAEnabled === 0)
      return fail("the root user of the account has no MFA device at all", { AccountMFAEnabled });
    const virtual = devices.where("UserArn", account.arn).map(({ SerialNumber }) => SerialNumber);
    return virtual.length === 0
      ? pass
      : fail(`the root user signs in with a virtual MFA device (${virtual.join(", ")})`, { SerialNumber: virtual });
  },
});

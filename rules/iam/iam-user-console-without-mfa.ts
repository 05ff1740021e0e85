import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-user-console-without-mfa",
  title: "User signs in to the console without MFA",
  severity: "high",
  why: "A password that was guessed, phished or used elsewhere too opens the account to whoever has it.",
  fix: {
    text: "Have the user register an MFA device, and deny everything else until that is done; or take away the password of whoever needs keys only. Better still, let people sign in through IAM Identity Center.",
    cli: "aws iam enable-mfa-device --user-name <user-name> --serial-number <mfa-device-arn> --authentication-code1 <code> --authentication-code2 <next-code>\n# or, for a user that needs no console:\naws iam delete-login-profile --user-name <user-name>",
  },
  references: {
    fsbp: ["IAM.5"],
    cis: { "3.0": ["1.10"], "5.0": ["1.9"] },
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-5",
    ],
  },
  examples: {
    pass: "The user has a password and an MFA device.",
    fail: "The user has a password and no MFA device.",
  },
  subject: iamUser.with(),
  context: { credentials: credentials.with() },
  check: (user, { credentials }) => {
    const own = credentialsOf(user, credentials);
    if (!own.password) return skip("it has no console password");
    if (own.mfaActive) return pass;
    const { password_last_used, password_last_changed } = own.row;
    return fail("it has a console password and no MFA device", {
      ...{ password_enabled: true, mfa_active: false, password_last_used, password_last_changed },
    });
  },
});

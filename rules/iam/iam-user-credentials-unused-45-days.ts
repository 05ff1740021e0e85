import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";
import { idleCredentials } from "../../src/services/iam/unused.ts";
import { iamUser } from "../../src/services/iam/user.ts";

const DAYS = 45;

export default defineRule({
  id: "iam-user-credentials-unused-45-days",
  title: "Password or access key was not used for forty-five days",
  severity: "medium",
  why: "Nobody would notice if a forgotten password or key were used by somebody else; whoever left may still have it.",
  fix: {
    text: "Deactivate the key or delete the password, and delete the user when nobody misses it.",
    cli: "aws iam update-access-key --user-name <user-name> --access-key-id <key-id> --status Inactive\naws iam delete-login-profile --user-name <user-name>",
  },
  references: {
    cis: { "3.0": ["1.12"], "5.0": ["1.11"] },
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-22",
    ],
  },
  examples: {
    pass: "The password was used last week; the other key is deactivated.",
    fail: "An active key was last used ten months ago.",
  },
  subject: iamUser.with(),
  context: { credentials: credentials.with() },
  check: (user, { credentials, now }) => {
    const own = credentialsOf(user, credentials);
    if (!own.password && own.activeKeys.length === 0) return skip("it has neither a password nor an active key");
    const idle = idleCredentials(own, now, DAYS);
    if (idle.length === 0) return pass;
    return fail(idle.map(({ words }) => words).join("; "), {
      credentials: idle.map(({ what, since, lastUsed }) => ({ what, since, lastUsed })),
    });
  },
});

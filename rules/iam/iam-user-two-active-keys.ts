import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-user-two-active-keys",
  title: "User has two active access keys",
  severity: "low",
  why: "A second key is meant for the moment of rotation; left active, it doubles what can leak, and there is no room for the next rotation.",
  fix: {
    text: "Finish the rotation: see which key is used last, move what still uses the older one, and delete it.",
    cli: "aws iam list-access-keys --user-name <user-name>\naws iam get-access-key-last-used --access-key-id <key-id>\naws iam delete-access-key --user-name <user-name> --access-key-id <older-key-id>",
  },
  references: {
    cis: { "3.0": ["1.13"], "5.0": ["1.12"] },
    wellArchitected: ["SEC02-BP05"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html"],
  },
  examples: { pass: "One key is active, the other deactivated.", fail: "Both keys are active." },
  subject: iamUser.with(),
  context: { credentials: credentials.with() },
  check: (user, { credentials }) => {
    const keys = credentialsOf(user, credentials).activeKeys;
    if (keys.length === 0) return skip("it has no active access key");
    if (keys.length === 1) return pass;
    const since = keys.map(({ since }) => (since ? dayOf(since) : "an unknown day"));
    return fail(`both of its access keys are active, since ${since.join(" and ")}`, { keys });
  },
});

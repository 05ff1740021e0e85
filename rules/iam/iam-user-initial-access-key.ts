import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";
import { iamUser } from "../../src/services/iam/user.ts";

/** Who ticks the box for a key when making a user gets it within moments. */
const WITH_THE_USER = 10 * 60_000;

export default defineRule({
  id: "iam-user-initial-access-key",
  title: "Console user got an access key at sign-up and never used it",
  severity: "low",
  why: "A key that nobody asked for lies about unnoticed, and works for whoever finds it.",
  fix: {
    text: "Delete the key. Whoever needs one later can ask for it, and better gets a role.",
    cli: "aws iam delete-access-key --user-name <user-name> --access-key-id <key-id>",
  },
  references: {
    cis: { "3.0": ["1.11"], "5.0": ["1.10"] },
    wellArchitected: ["SEC02-BP02"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
  },
  examples: {
    pass: "The user signs in to the console and made a key a month later.",
    fail: "The user signs in to the console; the key made along with the user was never used.",
  },
  subject: iamUser.with(),
  context: { credentials: credentials.with() },
  check: (user, { credentials }) => {
    const own = credentialsOf(user, credentials);
    if (!own.password) return skip("it has no console password");
    const { created } = own;
    const initial = own.activeKeys.filter(
      ({ since, lastUsed }) =>
        !lastUsed && since && created && Math.abs(since.getTime() - created.getTime()) < WITH_THE_USER,
    );
    if (initial.length === 0 || !created) return pass;
    const names = initial.map(({ what }) => what).join(" and ");
    const were = initial.length > 1 ? "were" : "was";
    return fail(`${names} came with the user on ${dayOf(created)} and ${were} never used`, {
      ...{ user_creation_time: created, keys: initial },
    });
  },
});

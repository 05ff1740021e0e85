import { dayOf, daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";
import { iamUser } from "../../src/services/iam/user.ts";

export default defineRule({
  id: "iam-access-key-old",
  title: "Access key has not been rotated for a long time",
  severity: "medium",
  why: "A key never expires: each copy that was ever made of it, in a laptop, a build log or an old image, works until the key is deleted.",
  fix: {
    text: "Give what uses the key a role instead, if it can have one. Otherwise make a second key, move the users of the first to it, deactivate the first, and delete it when nothing breaks.",
    cli: "aws iam create-access-key --user-name <user-name>\n# when everything uses the new key:\naws iam update-access-key --user-name <user-name> --access-key-id <old-key-id> --status Inactive\n# when nothing has broken for some days:\naws iam delete-access-key --user-name <user-name> --access-key-id <old-key-id>",
  },
  references: {
    fsbp: ["IAM.3"],
    cis: { "3.0": ["1.14"], "5.0": ["1.13"] },
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3",
    ],
  },
  examples: { pass: "The user's active key is 30 days old.", fail: "The user's active key is 400 days old." },
  options: z.object({
    days: z._default(z.int().check(z.minimum(1)), 90).check(z.describe("How old an active key may be, in days")),
  }),
  subject: iamUser.with(),
  context: { credentials: credentials.with() },
  check: (user, { credentials, now, options: { days } }) => {
    const own = credentialsOf(user, credentials);
    if (own.activeKeys.length === 0) return skip("it has no active access key");
    const old = own.activeKeys.flatMap(({ what, since = own.created, lastUsed }) =>
      since && daysSince(since, now) > days ? { what, since, lastUsed } : [],
    );
    if (old.length === 0) return pass;
    const words = old.map(
      ({ what, since }) => `${what} is ${inDays(daysSince(since, now))} old (since ${dayOf(since)})`,
    );
    return fail(words.join(", "), { keys: old, allowedDays: days });
  },
});

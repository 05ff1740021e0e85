import { dayOf, daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { notJudgedHere, secret } from "../../src/services/secretsmanager/secret.ts";

export default defineRule({
  id: "secretsmanager-secret-unused",
  title: "Secret was not read for a long time",
  severity: "low",
  why: "Each secret is paid for, and one that nobody needs any more can still open what it was made for.",
  fix: {
    text: "Make sure that nothing needs it, revoke what it opens, and delete it; for the time of the recovery window it can be brought back.",
    cli: "aws secretsmanager delete-secret --secret-id <secret-id> --recovery-window-in-days 30",
  },
  references: {
    fsbp: ["SecretsManager.3"],
    wellArchitected: ["COST04-BP03"],
    docs: [
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-3",
    ],
  },
  examples: {
    pass: "An application read the secret yesterday.",
    fail: "The secret was last read half a year ago, or never since it was made last year.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 90)
      .check(z.describe("The most days that may pass without anyone reading the secret")),
  }),
  subject: secret.with(),
  check: (one, { now, options: { days } }) => {
    const { LastAccessedDate, CreatedDate } = one;
    const elsewhere = notJudgedHere(one);
    if (elsewhere) return skip(elsewhere);
    const evidence = { LastAccessedDate, CreatedDate, days };
    if (LastAccessedDate) {
      // AWS tells the day only.
      const age = daysSince(LastAccessedDate, now);
      return age <= days + 1
        ? pass
        : fail(`it was last read on ${dayOf(LastAccessedDate)}, ${inDays(age)} ago`, evidence);
    }
    if (!CreatedDate || daysSince(CreatedDate, now) <= days) return skip("it is too young to say that nobody reads it");
    return fail(`it was never read since it was made on ${dayOf(CreatedDate)}`, evidence);
  },
});

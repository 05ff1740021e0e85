import { daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { credentialsOf } from "../../src/services/iam/credentials-of.ts";

export default defineRule({
  id: "iam-root-recently-used",
  title: "Root user was used lately",
  severity: "high",
  why: "The root user is bound by no policy and is nobody in particular: its work can neither be limited nor traced to a person.",
  fix: {
    text: "Do daily work with roles, and keep the root user for the few tasks that need it. If nobody remembers having used it, look up what was done in CloudTrail and change its password.",
    cli: "aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=root",
  },
  references: {
    cis: { "3.0": ["1.7"], "5.0": ["1.6"] },
    wellArchitected: ["SEC01-BP02"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html"],
  },
  examples: {
    pass: "The root user last signed in 200 days ago.",
    fail: "The root user signed in three days ago.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 30)
      .check(z.describe("Days for which the root user should have been left alone")),
  }),
  subject: account.with(),
  context: { credentials: credentials.with() },
  check: (account, { credentials, now, options: { days } }) => {
    const root = credentialsOf(account, credentials);
    const uses = [
      root.row.password_last_used,
      root.row.access_key_1_last_used_date,
      root.row.access_key_2_last_used_date,
    ]
      .map((text, i) => ({ what: WHAT[i]!, at: new Date(text) }))
      .filter(({ at }) => daysSince(at, now) < days);
    if (uses.length === 0) return pass;
    const words = uses.map(({ what, at }) => `${what} ${inDays(Math.max(0, daysSince(at, now)))} ago`);
    return fail(`the root user ${words.join(", and ")}`, Object.fromEntries(uses.map(({ what, at }) => [what, at])));
  },
});

const WHAT = ["signed in", "used its access key 1", "used its access key 2"];

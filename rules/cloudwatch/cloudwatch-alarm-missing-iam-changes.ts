import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "iam.amazonaws.com",
  "DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy DetachGroupPolicy",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-iam-changes",
  title: "Nobody is alarmed when IAM policies are changed",
  severity: "low",
  why: "Whoever gets in gives himself more rights first; a change of policies that nobody planned is the sign of it.",
  fix: alarmFix("iam-changes", PATTERN),
  references: { cis: { "3.0": ["4.4"], "5.0": ["4.4"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to IAM policies, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to IAM policies.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

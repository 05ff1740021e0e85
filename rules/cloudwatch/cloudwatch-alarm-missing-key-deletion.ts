import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf("kms.amazonaws.com", "DisableKey ScheduleKeyDeletion");

export default defineRule({
  id: "cloudwatch-alarm-missing-key-deletion",
  title: "Nobody is alarmed when KMS keys are disabled or set to be deleted",
  severity: "low",
  why: "What is encrypted under a deleted key is lost for ever; there are at most thirty days to notice.",
  fix: alarmFix("key-deletion", PATTERN),
  references: { cis: { "3.0": ["4.7"], "5.0": ["4.7"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts keys disabled or set to be deleted, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for keys disabled or set to be deleted.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

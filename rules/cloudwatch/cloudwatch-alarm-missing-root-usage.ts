import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN =
  '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }';

export default defineRule({
  id: "cloudwatch-alarm-missing-root-usage",
  title: "Nobody is alarmed when the root user is used",
  severity: "low",
  why: "The root user may do everything and is hardly ever needed: its use is an emergency or an intrusion, and somebody should know at once.",
  fix: alarmFix("root-usage", PATTERN),
  references: { cis: { "3.0": ["4.3"], "5.0": ["4.3"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts use of the root user, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for use of the root user.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

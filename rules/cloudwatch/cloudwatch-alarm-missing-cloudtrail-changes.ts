import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf("cloudtrail.amazonaws.com", "CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging");

export default defineRule({
  id: "cloudwatch-alarm-missing-cloudtrail-changes",
  title: "Nobody is alarmed when trails are changed or stopped",
  severity: "low",
  why: "An intruder who stops the trail works unseen from then on; the stop itself is the last thing that is recorded.",
  fix: alarmFix("cloudtrail-changes", PATTERN),
  references: { cis: { "3.0": ["4.5"], "5.0": ["4.5"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to trails, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to trails.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

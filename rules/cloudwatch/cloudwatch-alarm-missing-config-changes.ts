import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "config.amazonaws.com",
  "StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-config-changes",
  title: "Nobody is alarmed when AWS Config is changed or stopped",
  severity: "low",
  why: "Once the recorder is stopped, further changes leave no history to compare with.",
  fix: alarmFix("config-changes", PATTERN),
  references: { cis: { "3.0": ["4.9"], "5.0": ["4.9"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to AWS Config, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to AWS Config.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

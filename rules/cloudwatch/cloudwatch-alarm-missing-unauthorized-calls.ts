import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN =
  '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }';

export default defineRule({
  id: "cloudwatch-alarm-missing-unauthorized-calls",
  title: "Nobody is alarmed when API calls are denied",
  severity: "low",
  why: "Somebody who tries out stolen credentials is denied again and again; without an alarm nobody sees the tries before one succeeds.",
  fix: alarmFix("unauthorized-calls", PATTERN),
  references: { cis: { "3.0": ["4.1"], "5.0": ["4.1"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts denied API calls, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for denied API calls.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN =
  '{ ($.eventSource = signin.amazonaws.com) && ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';

export default defineRule({
  id: "cloudwatch-alarm-missing-sign-in-failures",
  title: "Nobody is alarmed when sign-in to the console fails again and again",
  severity: "low",
  why: "Passwords are being guessed, and with enough time one is found.",
  fix: alarmFix("sign-in-failures", PATTERN),
  references: { cis: { "3.0": ["4.6"], "5.0": ["4.6"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts failed console sign-in, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for failed console sign-in.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

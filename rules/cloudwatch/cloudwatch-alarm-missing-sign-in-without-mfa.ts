import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN =
  '{ ($.eventSource = signin.amazonaws.com) && ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }';

export default defineRule({
  id: "cloudwatch-alarm-missing-sign-in-without-mfa",
  title: "Nobody is alarmed when somebody signs in to the console without MFA",
  severity: "low",
  why: "A password alone opens the console then, and passwords leak; the sign-in may not be that of the user.",
  fix: alarmFix("sign-in-without-mfa", PATTERN),
  references: { cis: { "3.0": ["4.2"], "5.0": ["4.2"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts console sign-in without MFA, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for console sign-in without MFA.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

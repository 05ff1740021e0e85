import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "ec2.amazonaws.com",
  "AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-security-group-changes",
  title: "Nobody is alarmed when security groups are changed",
  severity: "low",
  why: "One rule too wide opens a server to the internet; who hears of it at once can close it before it is found.",
  fix: alarmFix("security-group-changes", PATTERN),
  references: { cis: { "3.0": ["4.10"], "5.0": ["4.10"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to security groups, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to security groups.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

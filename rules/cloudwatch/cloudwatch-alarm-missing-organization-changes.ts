import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "organizations.amazonaws.com",
  "AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-organization-changes",
  title: "Nobody is alarmed when the organization is changed",
  severity: "low",
  why: "Accounts that leave, or policies that are detached, are free of every rule of the organization.",
  fix: alarmFix("organization-changes", PATTERN),
  references: { cis: { "3.0": ["4.15"], "5.0": ["4.15"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to AWS Organizations, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to AWS Organizations.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

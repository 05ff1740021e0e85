import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "ec2.amazonaws.com",
  "CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable DeleteRoute DisassociateRouteTable",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-route-table-changes",
  title: "Nobody is alarmed when route tables are changed",
  severity: "low",
  why: "A changed route can lead traffic past the firewall, or to a place where somebody reads along.",
  fix: alarmFix("route-table-changes", PATTERN),
  references: { cis: { "3.0": ["4.13"], "5.0": ["4.13"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to route tables, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to route tables.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "ec2.amazonaws.com",
  "CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry ReplaceNetworkAclAssociation",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-network-acl-changes",
  title: "Nobody is alarmed when network ACLs are changed",
  severity: "low",
  why: "Network ACLs guard whole subnets: a change exposes or cuts off everything in them.",
  fix: alarmFix("network-acl-changes", PATTERN),
  references: { cis: { "3.0": ["4.11"], "5.0": ["4.11"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to network ACLs, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to network ACLs.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

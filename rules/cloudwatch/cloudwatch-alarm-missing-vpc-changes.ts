import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "ec2.amazonaws.com",
  "CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-vpc-changes",
  title: "Nobody is alarmed when VPCs are changed",
  severity: "low",
  why: "A new peering connects networks that were apart, and a deleted VPC takes down what depends on it.",
  fix: alarmFix("vpc-changes", PATTERN),
  references: { cis: { "3.0": ["4.14"], "5.0": ["4.14"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to VPCs, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to VPCs.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

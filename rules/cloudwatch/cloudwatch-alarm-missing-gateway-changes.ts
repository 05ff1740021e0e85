import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { alarmFix, ALARM_DOCS, eventsOf } from "../../src/services/cloudwatch/trail-alarm-words.ts";
import { trailAlarms } from "../../src/services/cloudwatch/trail-alarms.ts";

const PATTERN = eventsOf(
  "ec2.amazonaws.com",
  "CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway DetachInternetGateway",
);

export default defineRule({
  id: "cloudwatch-alarm-missing-gateway-changes",
  title: "Nobody is alarmed when network gateways are changed",
  severity: "low",
  why: "A new gateway is a new way out for data, and a lost one cuts the network off.",
  fix: alarmFix("gateway-changes", PATTERN),
  references: { cis: { "3.0": ["4.12"], "5.0": ["4.12"] }, docs: ALARM_DOCS },
  examples: {
    pass: "A metric filter on the trail's log group counts changes to network gateways, and an alarm on the count calls the people on call.",
    fail: "The trail's log group has no metric filter for changes to network gateways.",
  },
  subject: account.with(),
  context: { trailAlarms },
  check: (_, { trailAlarms }) => {
    const { fault, open, evidence } = trailAlarms.on(PATTERN);
    if (fault !== undefined) return fail(fault, evidence);
    return open === undefined ? pass : skip(open);
  },
});

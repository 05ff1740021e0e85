import rule from "../../../rules/sns/sns-topic-without-confirmed-subscriber.ts";
import { compositeAlarm, metricAlarm } from "../../../src/services/cloudwatch/alarm.ts";
import { subscription } from "../../../src/services/sns/subscription.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmCalling, bareTopic, pending, subscriptionOf, topicArn, topicOf } from "./samples.ts";

const counts = (SubscriptionsConfirmed: number, SubscriptionsPending = 0) =>
  topicOf({ SubscriptionsConfirmed: `${SubscriptionsConfirmed}`, SubscriptionsPending: `${SubscriptionsPending}` });
const called: Given = [[metricAlarm, [alarmCalling(topicArn)]]];
const listed = (...items: object[]): Given => [...called, [subscription, items]];

verdicts(rule, {
  passes: {
    "the topic counts one": { subject: counts(1), given: called },
    "though subscriptions are unlisted": { subject: counts(2), given: [...called, [subscription, UNLISTED]] },
    "one is listed": { subject: counts(0), given: listed(subscriptionOf("email", "…@example.com")) },
  },
  fails: {
    "it has none": {
      subject: counts(0),
      given: called,
      message: /^cpu call it, but no subscription/,
      severity: "medium",
    },
    "the only one waits": {
      subject: counts(0, 1),
      given: listed(subscriptionOf("email", "…@example.com", pending)),
      message: /1 waits for its confirmation/,
    },
    "one of two waits": { subject: counts(1, 1), given: called, severity: "low" },
    "a composite alarm calls it": {
      subject: counts(0),
      given: [[compositeAlarm, [{ ...alarmCalling(), OKActions: [topicArn] }]]],
      evidence: { alarms: ["cpu"] },
    },
  },
  skips: {
    "no alarm calls it": { subject: counts(0) },
    "alarms call another": { subject: counts(0), given: [[metricAlarm, [alarmCalling(`${topicArn}-2`)]]] },
  },
  unknowns: {
    "alarms unlisted": { subject: counts(0), given: [[metricAlarm, UNLISTED]] },
    "subscriptions unlisted": { subject: counts(0), given: [...called, [subscription, UNLISTED]] },
    "attributes denied": { subject: denied(bareTopic(), "attributes"), given: called },
  },
});

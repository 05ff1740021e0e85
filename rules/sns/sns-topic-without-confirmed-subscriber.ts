import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { alarmTargets } from "../../src/services/cloudwatch/alarm-targets.ts";
import { isHeard } from "../../src/services/sns/heard.ts";
import { subscription } from "../../src/services/sns/subscription.ts";
import { topic } from "../../src/services/sns/topic.ts";

/** How many are named in a message; the evidence has all. */
const NAMED = 3;

export default defineRule({
  id: "sns-topic-without-confirmed-subscriber",
  title: "Alarms call an SNS topic that nobody hears",
  severity: "medium",
  why: "The alarm goes off, the topic takes the call, and not a single person or pager learns of it.",
  fix: {
    text: "Subscribe the people or the pager that should hear, and follow the link in the mail that SNS sends them: before that nothing is delivered.",
    cli: "aws sns subscribe --topic-arn <topic-arn> --protocol email --notification-endpoint <address>",
    terraform: `resource "aws_sns_topic_subscription" "<name>" {
  topic_arn = aws_sns_topic.<name>.arn
  protocol  = "email"
  endpoint  = "<address>"
}`,
    cloudformation: `<Name>:
  Type: AWS::SNS::Subscription
  Properties:
    TopicArn: !Ref <Topic>
    Protocol: email
    Endpoint: <address>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
    ],
  },
  examples: {
    pass: "The pager's address is subscribed and confirmed.",
    fail: "The only subscription still waits for its confirmation.",
  },
  subject: topic.with("attributes"),
  context: { alarmTargets, subscriptions: subscription.with() },
  check: (one, { alarmTargets, subscriptions }) => {
    const callers = alarmTargets.callersOf(one.arn);
    if (callers.length === 0) return skip("no alarm of this account calls it");
    const pending = Number(one.attributes["SubscriptionsPending"] ?? 0);
    const evidence = { SubscriptionsPending: pending, alarms: callers };
    const names = `${callers.slice(0, NAMED).join(", ")}${callers.length > NAMED ? ` and ${callers.length - NAMED} more` : ""}`;
    const waits = `${pending} ${pending === 1 ? "waits for its" : "wait for their"} confirmation`;
    if (!isHeard(one, subscriptions))
      return fail(
        `${names} call it, but no subscription of it is confirmed${pending > 0 ? `; ${waits}` : ""}`,
        evidence,
      );
    if (pending === 0) return pass;
    return fail(`${names} call it, and of its subscriptions ${waits}`, evidence, { severity: "low" });
  },
});

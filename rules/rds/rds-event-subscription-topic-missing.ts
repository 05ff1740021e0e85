import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eventSubscription } from "../../src/services/rds/event-subscription.ts";

const BROKEN: Readonly<Record<string, string>> = {
  "topic-not-exist": "has been deleted",
  "no-permission": "does not let RDS publish to it",
};

export default defineRule({
  id: "rds-event-subscription-topic-missing",
  title: "Database events are sent to a topic that does not take them",
  severity: "high",
  why: "Failovers, failures and running out of storage are announced, but nobody hears of them; everyone believes that they would.",
  fix: {
    text: "Let the topic's policy (and its KMS key's, if it has one) admit RDS, or name a topic that exists; then modify the subscription, upon which RDS tries again.",
    cli: "aws rds modify-event-subscription --subscription-name <subscription> --sns-topic-arn <topic-arn>",
    terraform: `resource "aws_db_event_subscription" "<name>" {
  # …
  sns_topic = "<topic-arn>"
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::EventSubscription
  Properties:
    SnsTopicArn: <topic-arn>`,
  },
  references: {
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_EventSubscription.html",
    ],
  },
  examples: {
    pass: "The subscription's status is active.",
    fail: "The subscription's status is topic-not-exist.",
  },
  subject: eventSubscription.with(),
  check: ({ Status = "", SnsTopicArn, Enabled }) => {
    if (Status === "active") return pass;
    const why = BROKEN[Status];
    if (!why) return skip(`its status is ${Status || "not known"}, which does not tell whether its topic takes events`);
    return fail(`the topic ${SnsTopicArn} ${why}`, { Status, SnsTopicArn, Enabled });
  },
});

import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { covers, CRITICAL_EVENTS, eventSubscription, hears } from "../../src/services/rds/event-subscription.ts";

export default defineRule({
  id: "rds-event-subscription-incomplete",
  title: "Critical database events are not among those that somebody hears of",
  severity: "low",
  why: "A failure, a maintenance or a changed setting is noticed by its consequences only.",
  fix: {
    text: "Add the missing categories to the subscription (the call replaces its list, so name the present ones too), or a second subscription for them, and switch off none that is needed.",
    cli: 'aws rds modify-event-subscription --subscription-name <subscription> --enabled --event-categories <present-categories> "maintenance" "failure" "configuration change"',
    terraform: `resource "aws_db_event_subscription" "<name>" {
  # …
  source_type      = "db-instance"
  event_categories = ["maintenance", "failure", "configuration change"]
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::EventSubscription
  Properties:
    SnsTopicArn: <topic-arn>
    SourceType: db-instance
    EventCategories:
      - maintenance
      - failure
      - configuration change`,
  },
  references: {
    fsbp: ["RDS.19", "RDS.20", "RDS.21", "RDS.22"],
    wellArchitected: ["REL06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-19",
    ],
  },
  examples: {
    pass: "One subscription for instances hears of failures, another of maintenance and configuration changes.",
    fail: "The only subscription for clusters hears of failovers.",
  },
  subject: eventSubscription.with(),
  context: { subscriptions: eventSubscription.with() },
  check: (subscription, { subscriptions }) => {
    const { SourceType, Enabled, EventCategoriesList = [], SourceIdsList = [] } = subscription;
    const wanted = SourceType === undefined ? Object.values(CRITICAL_EVENTS).flat() : CRITICAL_EVENTS[SourceType];
    if (!wanted) return skip(`no event of ${SourceType} is required`);
    const missingOf = (some: readonly (typeof subscription)[]) =>
      wanted.filter((category) => !some.some((one) => hears(one, category)));
    if (Enabled && missingOf([subscription]).length === 0) return pass;
    // Several subscriptions may share the work.
    const missing = missingOf(subscriptions.all().filter((one) => covers(one, subscription)));
    if (missing.length === 0) return pass;
    const about = `${SourceType ?? "all sources"}${SourceIdsList.length > 0 ? ` ${SourceIdsList.join(", ")}` : ""}`;
    return fail(`${Enabled ? "" : "it is switched off; "}nobody hears of ${missing.join(", ")} of ${about}`, {
      SourceType,
      SourceIdsList,
      EventCategoriesList,
      Enabled,
      missing,
    });
  },
});

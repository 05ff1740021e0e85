import type { EventSubscription } from "@aws-sdk/client-rds";
import { kind, type Resource } from "../../model/index.ts";
import { rds, RDS_PAGE, rdsTags } from "./service.ts";

export type Subscription = Resource<EventSubscription>;

/** Subscriptions by which RDS tells an SNS topic of events. */
export const eventSubscription = kind<EventSubscription>()("AWS::RDS::EventSubscription", {
  list: rds("describeEventSubscriptions", {
    pageSize: RDS_PAGE,
    value: ({ EventSubscriptionsList = [] }) => EventSubscriptionsList.filter(({ Status }) => Status !== "deleting"),
  }),
  identity: (s) => ({ arn: s.EventSubscriptionArn, name: s.CustSubscriptionId }),
  aspects: { tagging: rdsTags },
  tags: "tagging",
});

/**
 * The events of each kind of source that AWS's controls want somebody to hear of.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-19
 */
export const CRITICAL_EVENTS: Readonly<Record<string, readonly string[]>> = {
  "db-cluster": ["maintenance", "failure"],
  "db-instance": ["maintenance", "configuration change", "failure"],
  "db-parameter-group": ["configuration change"],
  "db-security-group": ["configuration change", "failure"],
};

/** Whether a subscription hears of all that another one is about: every source, or at least the same ones. */
export function covers(one: EventSubscription, other: EventSubscription): boolean {
  if (!one.Enabled || (one.SourceType && one.SourceType !== other.SourceType)) return false;
  const sources = one.SourceIdsList ?? [];
  if (sources.length === 0) return true;
  const wanted = other.SourceIdsList ?? [];
  return wanted.length > 0 && wanted.every((id) => sources.includes(id));
}

/** Whether it hears of a category; without a list it hears of all. */
export function hears({ EventCategoriesList: listed = [] }: EventSubscription, category: string): boolean {
  return listed.length === 0 || listed.includes(category);
}

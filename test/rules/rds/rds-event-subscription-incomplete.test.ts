import rule from "../../../rules/rds/rds-event-subscription-incomplete.ts";
import { eventSubscription } from "../../../src/services/rds/event-subscription.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { subscription } from "./samples.ts";

const to = (...EventCategoriesList: string[]) => ({ ...subscription, EventCategoriesList });
const other = (also: object) => ({
  ...subscription,
  CustSubscriptionId: "other",
  EventSubscriptionArn: "arn:aws:rds:eu-west-1:111122223333:es:other",
  ...also,
});
const given = (also: object) => [[eventSubscription, [other(also)]] as const];
const rest = { EventCategoriesList: ["maintenance", "configuration change"] };

verdicts(rule, {
  passes: {
    "all categories": { subject: subscription, given: [[eventSubscription, UNLISTED]] },
    "the critical ones": { subject: to("failure", "maintenance", "configuration change", "backup") },
    "two that share the work": { subject: to("failure"), given: given(rest) },
    "one for all sources beside it": { subject: to("failure"), given: given({ SourceType: undefined }) },
    "off, with another that hears all": { subject: { ...subscription, Enabled: false }, given: given({}) },
    clusters: { subject: { ...to("failure", "maintenance"), SourceType: "db-cluster" } },
  },
  fails: {
    "only failures": { subject: to("failure"), message: /maintenance, configuration change of db-instance/ },
    "switched off": { subject: { ...subscription, Enabled: false }, message: /^it is switched off/ },
    "the other is switched off": { subject: to("failure"), given: given({ ...rest, Enabled: false }) },
    "the other is about clusters": { subject: to("failure"), given: given({ ...rest, SourceType: "db-cluster" }) },
    "the other hears of some instances": { subject: to("failure"), given: given({ ...rest, SourceIdsList: ["a"] }) },
    "parameter groups": { subject: { ...to("failure"), SourceType: "db-parameter-group" } },
    "all sources, few events": { subject: { ...to("failure"), SourceType: undefined }, message: /of all sources/ },
  },
  skips: { "a source of which nothing is required": { subject: { ...to("backup"), SourceType: "db-snapshot" } } },
  unknowns: { "the others unlisted": { subject: to("failure"), given: [[eventSubscription, UNLISTED]] } },
});

import type { Subscription } from "@aws-sdk/client-sns";
import { anyOf } from "../../aws/decide.ts";
import type { Collection, Identity, Resource } from "../../model/index.ts";
import { isConfirmed } from "./subscription.ts";

interface Topic extends Identity {
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Whether somebody gets what is published to a topic. The topic counts subscribers of other accounts too, which the
 * list of this account's subscriptions does not show.
 */
export function isHeard(topic: Topic, subscriptions: Collection<Resource<Subscription>>): boolean {
  return anyOf(
    () => Number(topic.attributes["SubscriptionsConfirmed"] ?? 0) > 0,
    () => subscriptions.where("TopicArn", topic.arn).some(isConfirmed),
  );
}

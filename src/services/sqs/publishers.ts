import { parseArn } from "../../aws/arn.ts";
import { attempt } from "../../aws/decide.ts";
import { decide, type Policy } from "../../aws/policy/index.ts";
import { serviceCall } from "../../aws/service-call.ts";
import { type Collections, fact, Unread } from "../../model/index.ts";
import { eventsRule } from "../events/rule.ts";
import { bucket } from "../s3/bucket.ts";
import { isConfirmed, subscription } from "../sns/subscription.ts";

/** Who puts messages into a queue: a service, on behalf of one of its resources. */
export interface Publisher {
  readonly service: string;
  readonly arn: string;
  readonly account: string;
  readonly name: string;
}

/** Which topics, buckets and rules of EventBridge feed a queue, for rules: `queuePublishers.of(arn)`. */
export interface QueuePublishers {
  /** Those that are known; `assertAll` raises when there may be more. */
  of(queueArn: string): { readonly publishers: readonly Publisher[]; assertAll(): void };
}

const needs = {
  subscriptions: subscription.with(),
  buckets: bucket.with("notifications"),
  rules: eventsRule.with("targets"),
};
type Fed = readonly [queueArn: string | undefined, publisher: Publisher];

export const queuePublishers = fact("queuePublishers", needs, (collections): QueuePublishers => {
  let index: { readonly fed: ReadonlyMap<string, Publisher[]>; readonly unread: Unread | undefined } | undefined;
  return {
    of: (arn) => {
      const { fed, unread } = (index ??= build(collections));
      const assertAll = () => {
        if (unread) throw unread;
      };
      return { publishers: fed.get(arn) ?? [], assertAll };
    },
  };
});

function build(collections: Collections<typeof needs>) {
  const found = [
    ...each(() => collections.subscriptions.all(), fromTopic),
    ...each(() => collections.buckets.all(), fromBucket),
    ...each(() => collections.rules.all(), fromRule),
  ];
  const fed = new Map<string, Publisher[]>();
  for (const one of found)
    if (!(one instanceof Unread) && one[0] !== undefined) fed.set(one[0], [...(fed.get(one[0]) ?? []), one[1]]);
  return { fed, unread: found.find((one) => one instanceof Unread) };
}

/** What of each can be read; one that cannot does not hide the others. */
function each<T>(list: () => readonly T[], feeds: (one: T) => readonly Fed[]): readonly (Fed | Unread)[] {
  const all = attempt(list);
  return all instanceof Unread
    ? [all]
    : all.flatMap((one): readonly (Fed | Unread)[] => attempt(() => feeds(one)) as never);
}

type Of<K extends keyof typeof needs> = ReturnType<Collections<typeof needs>[K]["all"]>[number];

function fromTopic(one: Of<"subscriptions">): readonly Fed[] {
  if (!isConfirmed(one)) return [];
  const { Endpoint, TopicArn = "" } = one;
  const { account = "", resource = TopicArn } = parseArn(TopicArn) ?? {};
  return [[Endpoint, { service: "sns.amazonaws.com", arn: TopicArn, account, name: `the topic ${resource}` }]];
}

function fromBucket({ arn, account, name, notifications }: Of<"buckets">): readonly Fed[] {
  const publisher = { service: "s3.amazonaws.com", arn, account, name: `the bucket ${name}` };
  return notifications.QueueConfigurations.map(({ QueueArn }) => [QueueArn, publisher]);
}

/** A rule with a role of its own acts by what the role may do. */
function fromRule({ arn, account, name, targets }: Of<"rules">): readonly Fed[] {
  const publisher = { service: "events.amazonaws.com", arn, account, name: `the rule ${name}` };
  return targets.flatMap(({ Arn, RoleArn }): Fed[] => (RoleArn ? [] : [[Arn, publisher]]));
}

/** What a queue's key must let a service do for it. */
const NEEDED = ["kms:GenerateDataKey", "kms:Decrypt"];

/** What a key's policy says to a publisher that must encrypt with it; undefined when it lets it. */
export function keyRefuses(policy: Policy, keyArn: string, { service, arn, account }: Publisher) {
  const answers = NEEDED.map((action) =>
    decide(policy, { caller: { service }, action, resource: keyArn, context: serviceCall(service, { arn, account }) }),
  );
  if (answers.every((one) => one === "allowed")) return undefined;
  return answers.some((one) => one === "denied" || one === "silent") ? "refuses" : "unknown";
}

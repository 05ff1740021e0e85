import type { ListSubscriptionsResponse, Subscription } from "@aws-sdk/client-sns";
import { parseArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { sns } from "./service.ts";

/**
 * Subscriptions that the account owns, of topics of other accounts too, from one listing. Of the endpoints of people
 * and of the web only what tells them apart is kept: a web hook's address is often its password.
 */
export const subscription = kind<Subscription>()("AWS::SNS::Subscription", {
  list: sns("listSubscriptions", {
    admit: ({ Subscriptions = [] }: ListSubscriptionsResponse) => ({ Subscriptions: Subscriptions.map(masked) }),
    value: (out) => out.Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn !== "Deleted"),
  }),
  identity: (s) => {
    const topic = parseArn(s.TopicArn ?? "")?.resource;
    // One that waits has no ARN yet.
    const waiting = `${s.TopicArn}:pending-${s.Protocol}-${s.Endpoint}`;
    return isConfirmed(s)
      ? { arn: s.SubscriptionArn, name: parseArn(s.SubscriptionArn!)?.resource }
      : { arn: waiting, name: `${topic}:pending-${s.Protocol}-${s.Endpoint}` };
  },
});

/** AWS delivers nothing before the endpoint has said yes. */
export const isConfirmed = ({ SubscriptionArn = "" }: Subscription): boolean => SubscriptionArn.startsWith("arn:");

function masked({ Owner, Endpoint = "", ...rest }: Subscription): Subscription {
  return { ...rest, ...(Owner && { Owner }), Endpoint: shown(rest.Protocol, Endpoint) };
}

function shown(protocol: string | undefined, endpoint: string): string {
  if (endpoint.startsWith("arn:")) return endpoint;
  if (protocol === "http" || protocol === "https")
    return /^https?:\/\/(?:[^@/]*@)?([^/?#]*)/i.exec(endpoint)?.[1] ?? "…";
  if (protocol?.startsWith("email")) return `…@${endpoint.split("@").at(-1)}`;
  return `…${endpoint.slice(-2)}`;
}

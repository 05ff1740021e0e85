import { expect, it } from "vitest";
import { subscription } from "../../../src/services/sns/subscription.ts";

const list = subscription.spec.lists[0] as never as {
  admit: (out: object) => { Subscriptions: { Endpoint: string }[] };
};
const shown = (Protocol: string, Endpoint: string) =>
  list.admit({ Subscriptions: [{ Protocol, Endpoint, TopicArn: "arn:t" }] }).Subscriptions[0]!.Endpoint;

it.each([
  ["https", "https://me:secret@hooks.example.com/T0/B0/secret?token=secret", "hooks.example.com"],
  ["http", "HTTP://10.0.0.9:8080/hook", "10.0.0.9:8080"],
  ["email", "min-jun@hanbit.example", "…@hanbit.example"],
  ["email-json", "min-jun@hanbit.example", "…@hanbit.example"],
  ["sms", "+821012345678", "…78"],
  ["sqs", "arn:aws:sqs:eu-west-1:111122223333:orders", "arn:aws:sqs:eu-west-1:111122223333:orders"],
])("keeps of an endpoint of %s what tells it apart", (protocol, endpoint, kept) =>
  expect(shown(protocol, endpoint)).toBe(kept),
);

it("names a subscription that waits by its topic and endpoint", () => {
  const waiting = {
    SubscriptionArn: "PendingConfirmation",
    TopicArn: "arn:aws:sns:eu-west-1:111122223333:orders",
    Protocol: "email",
    Endpoint: "…@x",
  };
  expect(subscription.spec.identity(waiting, {} as never)).toMatchObject({ name: "orders:pending-email-…@x" });
});

import { describe, expect, test } from "vitest";
import { decide, type Context } from "../../../src/aws/policy/index.ts";
import { allHold, holds } from "../../../src/aws/policy/condition.ts";
import { allow, BUCKET, deny, notPrincipal, OTHER, OWN, policy } from "./helpers.ts";

type Held = readonly string[] | null | undefined;
const condition = (operator: string, value: unknown) =>
  policy(allow({ Condition: { [operator]: { "My:Key": value } } })).statements[0]!.conditions[0]!;
const answer = (operator: string, value: unknown, held: Held) => holds(condition(operator, value), () => held);

test.each<[string, unknown, Held, boolean | undefined]>([
  ["StringEquals", "a", ["a"], true],
  ["StringEquals", "a", ["A"], false],
  ["StringEquals", ["b", "a"], ["a"], true],
  ["StringEqualsIgnoreCase", "a", ["A"], true],
  ["StringNotEquals", ["a", "b"], ["b"], false],
  ["StringNotEquals", ["a", "b"], ["c"], true],
  ["StringLike", "a*c?", ["abbcd"], true],
  ["StringLike", "a?", ["a"], false],
  ["StringNotLike", "a*", ["abc"], false],
  ["NumericLessThan", "1.2", ["1.1"], true],
  ["NumericGreaterThanEquals", "10", ["9"], false],
  ["NumericEquals", "10", ["ten"], false],
  ["NumericNotEquals", "10", ["11"], true],
  ["DateLessThan", "2030-01-01T00:00:00Z", ["2029-12-31T23:59:59Z"], true],
  ["DateGreaterThan", "2030-01-01T00:00:00Z", ["1700000000"], false],
  ["DateEquals", "1700000000", ["2023-11-14T22:13:20Z"], true],
  ["Bool", "false", ["False"], true],
  ["BinaryEquals", "QmluYXJ5", ["QmluYXJ5"], true],
  ["IpAddress", "203.0.113.0/24", ["203.0.113.77"], true],
  ["IpAddress", "203.0.113.0/24", ["2001:db8::1"], false],
  ["NotIpAddress", "203.0.113.0/24", ["203.0.114.1"], true],
  ["ArnLike", "arn:aws:sns:*:111122223333:*", ["arn:aws:sns:eu-west-1:111122223333:a"], true],
  ["ArnLike", "arn:aws:sns:*:111122223333:*", ["arn:aws:sns:eu-west-1:444455556666:111122223333:a"], false],
  ["ArnEquals", "arn:aws:sns:*:111122223333:a", ["arn:aws:sns:eu-west-1:111122223333:a"], true],
  ["ArnNotLike", "arn:aws:sns:*:*:a", ["arn:aws:sns:eu-west-1:111122223333:b"], true],
  // absent keys
  ["StringEquals", "a", null, false],
  ["StringNotEquals", "a", null, true],
  ["StringEqualsIfExists", "a", null, true],
  ["IpAddress", "0.0.0.0/0", null, false],
  ["NotIpAddress", "0.0.0.0/0", null, true],
  ["ForAllValues:StringEquals", "a", null, true],
  ["ForAnyValue:StringEquals", "a", null, false],
  ["ForAnyValue:StringNotEquals", "a", null, false],
  ["ForAnyValue:StringNotEqualsIfExists", "a", null, true],
  ["Null", "true", null, true],
  ["Null", "false", null, false],
  ["Null", true, ["a"], false],
  ["Null", "false", ["a"], true],
  // several values in the request
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], true],
  ["ForAllValues:StringEquals", ["a"], ["a", "b"], false],
  ["ForAnyValue:StringEquals", ["a"], ["a", "b"], true],
  ["ForAllValues:StringNotEquals", ["a"], ["a", "b"], false],
  ["ForAnyValue:StringNotEquals", ["a"], ["a", "b"], true],
  ["ForAllValues:StringNotLike", ["x*"], ["a", "b"], true],
  // what cannot be known
  ["StringEquals", "a", undefined, undefined],
  ["StringEquals", "${aws:username}", ["a"], undefined],
  ["StringEquals", ["${aws:username}", "a"], ["a"], true],
])("%s %j on %j is %s", (operator, value, held, expected) => expect(answer(operator, value, held)).toBe(expected));

test("one false condition decides, whatever is not known of the others", () => {
  const known: Context = (key) => (key === "a" ? ["1"] : undefined);
  const all = (a: string) =>
    allHold(policy(allow({ Condition: { StringEquals: { a, b: "1" } } })).statements[0]!.conditions, known);
  expect(all("2")).toBe(false);
  expect(all("1")).toBe(undefined);
});

describe("the decision on one request", () => {
  const topic = `arn:aws:sns:us-east-1:${OWN}:alerts`;
  const tied = { ArnEquals: { "aws:SourceArn": topic } };
  const publish = allow({ Principal: { Service: "sns.amazonaws.com" }, Action: "s3:Put*", Condition: tied });
  const sns = (context: Context) => ({
    ...{ caller: { service: "sns.amazonaws.com" }, action: "S3:PutObject", resource: `${BUCKET}/x`, context },
  });
  const from: Context = (key) => (key === "aws:sourcearn" ? [topic] : null);
  const nowhere: Context = () => null;
  const reader = (arn?: string) => ({
    ...{ caller: arn === undefined ? {} : { arn }, action: "s3:GetObject", resource: `${BUCKET}/x`, context: nowhere },
  });
  const role = (account: string) => `arn:aws:iam::${account}:role/app`;
  test.each([
    ["a topic that is named", policy(publish), sns(from), "allowed"],
    ["another topic", policy(publish), sns(nowhere), "silent"],
    ["a topic not told", policy(publish), sns(() => undefined), "unknown"],
    ["denied after all", policy(publish, deny()), sns(from), "denied"],
    [
      "perhaps denied",
      policy(allow(), deny({ Condition: tied })),
      { ...reader(), context: () => undefined },
      "unknown",
    ],
    ["another action", policy(publish), { ...sns(from), action: "s3:GetObject" }, "silent"],
    ["another resource", policy(publish), { ...sns(from), resource: "arn:aws:s3:::other/x" }, "silent"],
    ["anonymous by *", policy(allow()), reader(), "allowed"],
    ["anonymous for an account", policy(allow({ Principal: { AWS: OWN } })), reader(), "silent"],
    ["a role by its account", policy(allow({ Principal: { AWS: OTHER } })), reader(role(OTHER)), "allowed"],
    ["a role by name", policy(allow({ Principal: { AWS: role(OTHER) } })), reader(role(OTHER)), "allowed"],
    ["a role of another account", policy(allow({ Principal: { AWS: OWN } })), reader(role(OTHER)), "silent"],
    ["all but its account", policy(allow(), notPrincipal(deny(), { AWS: OWN })), reader(role(OTHER)), "denied"],
    ["all but its own account", policy(allow(), notPrincipal(deny(), { AWS: OTHER })), reader(role(OTHER)), "allowed"],
  ] as const)("%s", (_, given, request, expected) => expect(decide(given, request)).toBe(expected));
});

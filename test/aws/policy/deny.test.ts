import { describe, expect, test } from "vitest";
import { access } from "../../../src/aws/policy/index.ts";
import {
  allow,
  BUCKET,
  deny,
  grants,
  notPrincipal,
  OBJECTS,
  ORG,
  OTHER,
  OWN,
  policy,
  reach,
  viewer,
} from "./helpers.ts";

const when = (operator: string, key: string, value: unknown) => ({ Condition: { [operator]: { [key]: value } } });
const role = `arn:aws:iam::${OWN}:role/app`;

describe("what a Deny leaves of a public grant", () => {
  test.each([
    ["everything, outright", deny(), "nobody"],
    ["everyone outside the organization", deny(when("StringNotEquals", "aws:PrincipalOrgID", ORG)), "organization"],
    ["the same, IfExists", deny(when("StringNotEqualsIfExists", "aws:PrincipalOrgID", ORG)), "organization"],
    ["the same, ForAllValues", deny(when("ForAllValues:StringNotEquals", "aws:PrincipalOrgID", ORG)), "organization"],
    [
      "ForAnyValue spares who has no such key",
      deny(when("ForAnyValue:StringNotEquals", "aws:PrincipalOrgID", ORG)),
      "public",
    ],
    ["all but an endpoint", deny(when("StringNotEquals", "aws:SourceVpce", "vpce-1a2b")), "network"],
    ["all but a pattern of endpoints", deny(when("StringNotLike", "aws:SourceVpce", "vpce-*")), "public"],
    ["all but addresses", deny(when("NotIpAddress", "aws:SourceIp", ["203.0.113.0/24"])), "network"],
    ["all but half the internet", deny(when("NotIpAddress", "aws:SourceIp", "0.0.0.0/1")), "public"],
    [
      "all but a role and the account",
      deny(when("StringNotLike", "aws:userid", ["AROADBQP57FF2AEXAMPLE:*", OWN])),
      "cross-account",
    ],
    ["all but a role", deny(when("ArnNotLike", "aws:PrincipalArn", role)), "internal"],
    ["the organization itself", deny(when("StringEquals", "aws:PrincipalOrgID", ORG)), "public"],
    ["plain HTTP", deny(when("Bool", "aws:SecureTransport", "false")), "public"],
    ["an address", deny(when("IpAddress", "aws:SourceIp", "203.0.113.0/24")), "public"],
    ["callers that are no service", deny(when("BoolIfExists", "aws:PrincipalIsAWSService", "false")), "service"],
    ["another action", deny({ Action: "s3:PutObject" }), "public"],
    ["some of the objects", deny({ Resource: `${BUCKET}/private/*` }), "public"],
    ["another bucket", deny({ Resource: "arn:aws:s3:::other/*" }), "public"],
    ["a variable part of the objects", deny({ Resource: `${BUCKET}/\${aws:username}/*` }), "public"],
    ["one account", deny({ Principal: { AWS: OTHER } }), "public"],
    ["services only", deny({ Principal: { Service: "sns.amazonaws.com" } }), "public"],
    ["all but a role, by NotPrincipal", notPrincipal(deny(), { AWS: role }), "internal"],
    ["all but another account, by NotPrincipal", notPrincipal(deny(), { AWS: OTHER }), "cross-account"],
    ["all but everyone", notPrincipal(deny(), "*"), "public"],
  ])("%s", (_, denial, expected) => expect(reach(allow(), denial)).toBe(expected));

  test("conditions of one Deny leave those outside any of them", () => {
    const either = { StringNotEquals: { "aws:SourceVpce": "vpce-1a2b", "aws:PrincipalAccount": OWN } };
    expect(reach(allow(), deny({ Condition: either }))).toBe("network");
    const withPrefix = { StringNotEquals: { "aws:PrincipalAccount": OWN }, StringLike: { "s3:prefix": "x" } };
    expect(reach(allow(), deny({ Condition: withPrefix }))).toBe("public");
    const perimeter = {
      StringNotEqualsIfExists: { "aws:PrincipalOrgID": ORG },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    };
    expect(reach(allow(), deny({ Condition: perimeter }))).toBe("organization");
  });

  test("two Denies leave those whom both leave, and are named", () => {
    const found = grants(
      allow(),
      deny({ Sid: "Network", ...when("StringNotEquals", "aws:SourceVpce", "vpce-1a2b") }),
      deny({ ...when("StringNotEquals", "aws:PrincipalAccount", OWN) }),
    );
    expect(found).toMatchObject([{ reach: "internal", narrowedBy: ["Network", "statement 3"] }]);
  });

  test("only the actions and resources that it covers", () => {
    const wide = allow({ Action: ["s3:GetObject", "s3:PutObject"], Resource: [BUCKET, OBJECTS] });
    const found = grants(wide, deny({ Action: "s3:Put*" }), deny({ Action: "s3:*", Resource: BUCKET }));
    expect(found).toMatchObject([{ reach: "public", actions: ["s3:GetObject"], resources: [OBJECTS] }]);
  });

  test("a Deny of just what is asked answers the question, though not for the whole grant", () => {
    const both = policy(allow({ Action: "s3:*" }), deny({ Action: "s3:GetObject" }));
    expect(access(both, { ...viewer, action: "s3:GetObject" })).toEqual([]);
    expect(access(both, { ...viewer, action: "s3:PutObject" })).toHaveLength(1);
  });

  test("NotAction and NotResource in a Deny", () => {
    const { Action: _a, ...noAction } = deny();
    const { Resource: _r, ...noResource } = deny();
    expect(reach(allow(), { ...noAction, NotAction: "s3:PutObject" })).toBe("nobody");
    expect(reach(allow(), { ...noAction, NotAction: "s3:Get*" })).toBe("public");
    expect(reach(allow(), { ...noResource, NotResource: "arn:aws:s3:::other/*" })).toBe("nobody");
    expect(reach(allow(), { ...noResource, NotResource: `${BUCKET}/open/*` })).toBe("public");
  });
});

describe("what a Deny leaves of a named grant", () => {
  const other = allow({ Principal: { AWS: `arn:aws:iam::${OTHER}:role/reader` } });
  const topic = allow({ Principal: { Service: "sns.amazonaws.com" } });
  test.each([
    [other, deny({ Principal: { AWS: OTHER } }), "nobody"],
    [other, deny({ Principal: { AWS: `arn:aws:iam::${OTHER}:root` } }), "nobody"],
    [other, deny({ Principal: { AWS: `arn:aws:iam::${OTHER}:role/reader` } }), "nobody"],
    [other, deny({ Principal: { AWS: `arn:aws:iam::${OTHER}:role/writer` } }), "cross-account"],
    [other, deny(when("StringNotEquals", "aws:PrincipalAccount", OWN)), "nobody"],
    [other, deny(when("StringNotEquals", "aws:PrincipalAccount", [OWN, OTHER])), "cross-account"],
    [other, notPrincipal(deny(), { AWS: OWN }), "nobody"],
    [other, notPrincipal(deny(), { AWS: OTHER }), "cross-account"],
    [topic, deny({ Principal: { AWS: "*" } }), "service"],
    [topic, deny(), "nobody"],
    [topic, deny(when("Bool", "aws:PrincipalIsAWSService", "true")), "nobody"],
    [topic, deny(when("Bool", "aws:PrincipalIsAWSService", "false")), "service"],
    [topic, notPrincipal(deny(), { Service: "sns.amazonaws.com" }), "service"],
  ])("%j and %j", (granted, denial, expected) => expect(reach(granted, denial)).toBe(expected));

  test("a Deny can be the guard of a service", () => {
    const strangers = { StringNotEquals: { "aws:SourceAccount": OWN }, Bool: { "aws:PrincipalIsAWSService": "true" } };
    expect(grants(topic, deny({ Condition: strangers }))).toMatchObject([{ reach: "service", guarded: true }]);
    // Where the key may be absent, some of the service's calls are not guarded.
    const lenient = { ...strangers, Null: { "aws:SourceAccount": "false" } };
    expect(grants(topic, deny({ Condition: lenient }))).toMatchObject([{ reach: "service", guarded: false }]);
  });
});

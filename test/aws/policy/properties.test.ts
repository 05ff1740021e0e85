import fc from "fast-check";
import { expect, test } from "vitest";
import { access, decide, deniesPlainHttp, type Context, type Reach } from "../../../src/aws/policy/index.ts";
import { overlap, includes, matches } from "../../../src/aws/policy/glob.ts";
import { BUCKET, OBJECTS, ORG, OTHER, OWN, policy, viewer, type Raw } from "./helpers.ts";

const WIDEST_FIRST: readonly Reach[] = [
  ...(["public", "network", "cross-account", "organization", "service", "internal", "orphaned"] as const),
];
const oneOrSome = <T>(...items: readonly T[]) =>
  fc.oneof(fc.constantFrom(...items), fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 3 }));

const principal = fc.oneof(
  fc.constant("*"),
  fc.record({ AWS: oneOrSome("*", OWN, OTHER, `arn:aws:iam::${OTHER}:role/app`, "AROAIOSFODNN7EXAMPLE") }),
  fc.record({ Service: oneOrSome("sns.amazonaws.com", "cloudfront.amazonaws.com") }),
);
const action = oneOrSome("*", "s3:*", "s3:Get*", "s3:GetObject", "s3:?etObject", "s3:PutObject");
const resource = oneOrSome("*", BUCKET, OBJECTS, `${BUCKET}*`, `${BUCKET}/a/*`);
const keys: Readonly<Record<string, readonly string[]>> = {
  "aws:PrincipalOrgID": [ORG, "o-zzzzzzzzzz", "o-*"],
  "aws:PrincipalAccount": [OWN, OTHER, "*"],
  "aws:SourceAccount": [OWN, OTHER],
  "aws:SourceArn": [`arn:aws:sns:us-east-1:${OWN}:alerts`, "arn:aws:sns:*:*:*"],
  "aws:SourceVpce": ["vpce-1a2b", "vpce-*"],
  "aws:SourceIp": ["203.0.113.0/24", "0.0.0.0/0", "::/0"],
  "aws:SecureTransport": ["true", "false"],
  "aws:PrincipalIsAWSService": ["true", "false"],
  "aws:Referer": ["https://example.com"],
};
const tests: Readonly<Record<string, readonly string[]>> = {
  "aws:SourceIp": ["IpAddress", "NotIpAddress"],
  "aws:SecureTransport": ["Bool", "StringEquals", "StringNotEquals"],
  "aws:PrincipalIsAWSService": ["Bool", "StringNotEquals"],
  "aws:SourceArn": ["ArnLike", "ArnNotEquals", "StringEquals", "StringNotLike"],
};
const condition = fc
  .constantFrom(...Object.keys(keys))
  .chain((key) =>
    fc
      .tuple(
        fc.constantFrom("", "", "", "ForAllValues:", "ForAnyValue:"),
        fc.constantFrom(...(tests[key] ?? ["StringEquals", "StringNotEquals", "StringLike", "StringNotLike"])),
        fc.constantFrom("", "", "IfExists"),
        oneOrSome(...keys[key]!),
      )
      .map(([set, operator, ifExists, values]) => ({ [`${set}${operator}${ifExists}`]: { [key]: values } })),
  );
const conditions = fc
  .tuple(fc.array(condition, { maxLength: 2 }), fc.constantFrom({}, {}, { Null: { "aws:SourceVpce": "false" } }))
  .map(([some, none]) => Object.assign({}, none, ...some) as Raw);

const negatable = <N extends string>(name: N, value: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.constantFrom(name, name, name, `Not${name}`), value).map(([key, one]) => ({ [key]: one }));
const statement = (effect: fc.Arbitrary<string>): fc.Arbitrary<Raw> =>
  fc
    .tuple(
      effect,
      negatable("Principal", principal),
      negatable("Action", action),
      negatable("Resource", resource),
      conditions,
    )
    .map(([Effect, ...[p, a, r, Condition]]) => ({ Effect, ...p, ...a, ...r, Condition }));
const allow = statement(fc.constant("Allow"));
const deny = statement(fc.constant("Deny"));
const either = statement(fc.constantFrom("Allow", "Deny"));
const some = fc.array(either, { maxLength: 4 });
// A fixed seed and number: a run that fails once fails always.
const check = (property: fc.IRawProperty<any>) => fc.assert(property, { numRuns: 1500, seed: 7 });

const grants = (statements: readonly Raw[]) => access(policy(...statements), viewer);
/** Where it matters how wide: the widest reach, 0 for public, 7 for nobody. */
const rank = (statements: readonly Raw[]) => {
  const found = grants(statements).map(({ reach }) => WIDEST_FIRST.indexOf(reach));
  return Math.min(WIDEST_FIRST.length, ...found);
};
/** All that a policy grants, without the places of its statements. */
const content = (statements: readonly Raw[]) =>
  grants(statements)
    .map(({ index: _i, statement: _s, narrowedBy: _n, ...rest }) => JSON.stringify(rest))
    .sort();

test("a further Deny never opens", () => {
  check(fc.property(some, deny, (all, more) => rank([...all, more]) >= rank(all)));
});
test("a further Allow never closes", () => {
  check(
    fc.property(some, allow, (all, more) => {
      expect(content([...all, more])).toEqual(expect.arrayContaining(content(all)));
    }),
  );
});
test("the order of statements does not matter", () => {
  check(
    fc.property(some, (all) => {
      expect(new Set(content(all.toReversed()))).toEqual(new Set(content(all)));
      expect(deniesPlainHttp(policy(...all.toReversed()), BUCKET).denied).toBe(
        deniesPlainHttp(policy(...all), BUCKET).denied,
      );
    }),
  );
});
test("one string and a list of it mean the same", () => {
  const lists = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [value].flat();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lists(inner)]));
  };
  // The effect and the bare principal `*` have no list form.
  const fixed = (key: string, value: unknown) => key === "Effect" || (key.endsWith("Principal") && value === "*");
  const asLists = (one: Raw): Raw =>
    Object.fromEntries(Object.entries(one).map(([key, value]) => [key, fixed(key, value) ? value : lists(value)]));
  check(
    fc.property(some, (all) => {
      expect(grants(all.map(asLists))).toEqual(grants(all));
    }),
  );
});

// Strangers: an account, an organization, an endpoint and an address that no policy above names.
const stranger: Readonly<Record<string, readonly string[]>> = {
  "aws:principalaccount": ["999988887777"],
  "aws:principalorgid": ["o-stranger00"],
  "aws:principalisawsservice": ["false"],
  "aws:referer": ["https://example.com"],
};
const requests = fc.record({
  action: fc.constantFrom("s3:GetObject", "s3:PutObject", "s3:ListBucket"),
  resource: fc.constantFrom(BUCKET, `${BUCKET}/a/1`, `${BUCKET}/b`),
  secure: fc.constantFrom("true", "false"),
  anonymous: fc.boolean(),
  from: fc.constantFrom<Readonly<Record<string, readonly string[]>>>(
    { "aws:sourceip": ["198.51.100.1"] },
    { "aws:sourceip": ["2001:db8::1"] },
    { "aws:sourcevpce": ["vpce-9999"] },
  ),
});

test("whatever a stranger is allowed, is reported as public", () => {
  let allowed = 0;
  const property = fc.property(fc.array(either, { minLength: 1, maxLength: 4 }), requests, (all, request) => {
    const { "aws:referer": referer = [], "aws:principalisawsservice": service = [], ...identity } = stranger;
    const held: Readonly<Record<string, readonly string[]>> = {
      ...(request.anonymous ? {} : identity),
      ...{ ...request.from, "aws:referer": referer, "aws:principalisawsservice": service },
      "aws:securetransport": [request.secure],
    };
    const context: Context = (key) => held[key] ?? null;
    const caller = request.anonymous ? {} : { arn: "arn:aws:iam::999988887777:user/mallory" };
    const { action, resource } = request;
    if (decide(policy(...all), { caller, action, resource, context }) !== "allowed") return;
    allowed++;
    expect(access(policy(...all), { ...viewer, action, resource }).map(({ reach }) => reach)).toContain("public");
    if (request.secure === "false") expect(deniesPlainHttp(policy(...all), BUCKET).denied).toBe(false);
  });
  fc.assert(property, { numRuns: 6000, seed: 7 });
  expect(allowed).toBeGreaterThan(200);
});

test("patterns: what includes says, matches confirms; what both match, overlaps", () => {
  const glob = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
  const asRegex = (pattern: string) => new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
  check(
    fc.property(glob, glob, text, (one, other, some) => {
      expect(matches(one, some)).toBe(asRegex(one).test(some));
      if (includes(one, other) && matches(other, some)) expect(matches(one, some)).toBe(true);
      if (matches(one, some) && matches(other, some)) expect(overlap(one, other)).toBe(true);
    }),
  );
  expect([overlap("a*b", "ac*"), overlap("a?", "b*"), overlap("", "*"), overlap("", "a")]).toEqual([
    ...[true, false, true, false],
  ]);
});

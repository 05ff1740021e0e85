import { describe, expect, test } from "vitest";
import { parsePolicy, PolicyError } from "../../../src/aws/policy/index.ts";
import { allow, policy } from "./helpers.ts";

test("text and object, one and a list, mean the same", () => {
  const one = { Version: "2012-10-17", Statement: allow({ Action: "s3:GetObject" }) };
  const many = { Version: "2012-10-17", Statement: [allow({ Action: ["s3:GetObject"] })] };
  expect(parsePolicy(one)).toEqual(parsePolicy(many));
  expect(parsePolicy(JSON.stringify(one))).toEqual(parsePolicy(many));
});

test("what may be left out, and scalars in conditions", () => {
  const { Resource: _, ...rest } = allow({ Condition: { Bool: { "aws:SecureTransport": false } } });
  const [statement] = parsePolicy({ Statement: rest }).statements;
  expect(statement).toMatchObject({
    ...{ index: 0, effect: "Allow", resources: { not: false, patterns: ["*"] } },
    conditions: [{ key: "aws:SecureTransport", values: ["false"], operator: { test: "Bool", negated: false } }],
  });
  expect(statement).not.toHaveProperty("sid");
  expect(policy().statements).toEqual([]);
});

test("operators in any case, with their prefix and suffix", () => {
  const operator = (name: string) =>
    policy(allow({ Condition: { [name]: { k: "v" } } })).statements[0]?.conditions[0]?.operator;
  expect(operator("ForAnyValue:StringNotLikeIfExists")).toMatchObject({
    ...{ test: "StringLike", negated: true, ifExists: true, set: "any" },
  });
  expect(operator("forallvalues:arnequals")).toMatchObject({ test: "ArnLike", negated: false, set: "all" });
  expect(operator("NotIpAddress")).toMatchObject({ test: "IpAddress", negated: true, ifExists: false });
  expect(operator("DateGreaterThanEquals")).toMatchObject({ test: "DateGreaterThanEquals" });
});

describe("what is no resource policy is an error, never an empty policy", () => {
  const { Principal, ...noPrincipal } = allow();
  const { Action: _a, ...noAction } = allow();
  const { Effect: _e, ...noEffect } = allow();
  test.each<[string, unknown]>([
    ["empty text", ""],
    ["text cut off", '{"Version":"2012-10-17","Statement":[{"Effect":"Al'],
    ["null", null],
    ["nothing", undefined],
    ["a list", []],
    ["no Statement", { Version: "2012-10-17" }],
    ["an unknown element", { Statement: { ...allow(), Conditions: {} } }],
    ["an element in another case", { Statement: { ...noEffect, effect: "Allow" } }],
    ["an unknown effect", { Statement: { ...noEffect, Effect: "Permit" } }],
    ["an unknown version", { Version: "2020-01-01", Statement: [] }],
    ["no principal", { Statement: noPrincipal }],
    ["both principals", { Statement: { ...allow(), NotPrincipal: Principal } }],
    ["a bare account as principal", { Statement: allow({ Principal: "111122223333" }) }],
    ["an unknown type of principal", { Statement: allow({ Principal: { Google: "x" } }) }],
    ["no action", { Statement: noAction }],
    ["an empty list of actions", { Statement: allow({ Action: [] }) }],
    ["a number as action", { Statement: allow({ Action: 1 }) }],
    ["both resources", { Statement: { ...allow(), NotResource: "*" } }],
    ["an unknown operator", { Statement: allow({ Condition: { StringResembles: { k: "v" } } }) }],
    ["an unknown set operator", { Statement: allow({ Condition: { "ForSomeValues:StringLike": { k: "v" } } }) }],
    ["a condition without values", { Statement: allow({ Condition: { StringEquals: "k" } }) }],
  ])("%s", (_, document) => expect(() => parsePolicy(document)).toThrow(PolicyError));
});

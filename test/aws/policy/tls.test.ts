import { describe, expect, test } from "vitest";
import { deniesPlainHttp } from "../../../src/aws/policy/index.ts";
import { allow, BUCKET, deny, notPrincipal, OBJECTS, OWN, policy, type Raw } from "./helpers.ts";

const insecure = { Bool: { "aws:SecureTransport": "false" } };
const tls = (rest: Raw = {}) => deny({ Sid: "Tls", Condition: insecure, ...rest });
const ask = (...statements: readonly Raw[]) => deniesPlainHttp(policy(...statements), BUCKET);
const { Action: _a, ...noAction } = tls();
const { Resource: _r, ...noResource } = tls();

describe("denied entirely", () => {
  test.each<[string, readonly Raw[]]>([
    ["as AWS documents it", [tls()]],
    ["a boolean in JSON", [tls({ Condition: { Bool: { "aws:SecureTransport": false } } })]],
    ["keys in another case", [tls({ Condition: { bool: { "AWS:securetransport": ["false"] } } })]],
    ["IfExists", [tls({ Condition: { BoolIfExists: { "aws:SecureTransport": "false" } } })]],
    ["as a string", [tls({ Condition: { StringEquals: { "aws:SecureTransport": "false" } } })]],
    ["unless true", [tls({ Condition: { StringNotEquals: { "aws:SecureTransport": "true" } } })]],
    ["unless true, negated Null", [tls({ Condition: { ...insecure, Null: { "aws:SecureTransport": "false" } } })]],
    ["all actions", [tls({ Action: "*" })]],
    ["any AWS principal", [tls({ Principal: { AWS: "*" } })]],
    ["any resource", [tls({ Resource: "*" })]],
    ["one pattern for both", [tls({ Resource: `${BUCKET}*` })]],
    ["all but an action of another service", [{ ...noAction, NotAction: "iam:*" }]],
    ["all but another bucket", [{ ...noResource, NotResource: "arn:aws:s3:::other*" }]],
    ["two statements", [tls({ Resource: BUCKET }), tls({ Resource: OBJECTS })]],
    ["no condition at all", [deny()]],
    ["TLS below 1.2, or none", [tls({ Condition: { NumericLessThanIfExists: { "s3:TlsVersion": "1.2" } } })]],
    ["no TLS version", [tls({ Condition: { Null: { "s3:TlsVersion": "true" } } })]],
  ])("%s", (_, statements) => expect(ask(allow(), ...statements)).toEqual({ denied: true, missing: [] }));
});

describe("not denied entirely, with what is missing", () => {
  const nothing = "no statement denies every request without TLS to ";
  test.each<[string, readonly Raw[], readonly string[]]>([
    ["no such statement", [allow()], [`${nothing}the bucket and its objects`]],
    ["an Allow over TLS", [allow({ Condition: { Bool: { "aws:SecureTransport": "true" } } })], []],
    ["the objects only", [tls({ Resource: OBJECTS })], [`${nothing}the bucket`]],
    ["the bucket only", [tls({ Resource: BUCKET })], [`${nothing}its objects`]],
    ["some objects", [tls({ Resource: [BUCKET, `${BUCKET}/a/*`] })], [`${nothing}its objects`]],
    ["another bucket", [tls({ Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] })], []],
    ["some actions", [tls({ Action: ["s3:GetObject", "s3:Put*"] })], ["Tls is only for s3:GetObject and s3:Put*"]],
    [
      "all but an action",
      [{ ...noAction, NotAction: "s3:GetObject" }],
      ["Tls is only for everything except s3:GetObject"],
    ],
    ["one account", [tls({ Principal: { AWS: OWN } })], [`Tls is only for ${OWN}`]],
    ["services", [tls({ Principal: { Service: "sns.amazonaws.com" } })], ["Tls is only for sns.amazonaws.com"]],
    ["all but a role", [notPrincipal(tls(), { AWS: "r" })], ["Tls is only for everyone except r"]],
    ["over TLS, the wrong way round", [tls({ Condition: { Bool: { "aws:SecureTransport": "true" } } })], []],
    ["the key absent, which it never is", [tls({ Condition: { Null: { "aws:SecureTransport": "true" } } })], []],
    ["TLS below 1.2, but none passes", [tls({ Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } })], []],
    [
      "from some addresses",
      [tls({ Condition: { ...insecure, NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } } })],
      ["Tls applies only when aws:SourceIp is not in 10.0.0.0/8"],
    ],
    [
      "a variable",
      [tls({ Condition: { Bool: { "aws:SecureTransport": "${x}" } } })],
      ["Tls applies only when aws:SecureTransport is ${x}"],
    ],
  ])("%s", (_, statements, missing) => {
    const answer = ask(...statements);
    expect(answer.denied).toBe(false);
    expect(answer.missing[0]).toContain(nothing);
    expect(answer.missing).toEqual(expect.arrayContaining([...missing]));
  });
});

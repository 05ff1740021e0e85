import { describe, expect, test } from "vitest";
import { access } from "../../../src/aws/policy/index.ts";
import { allow, BUCKET, grants, notPrincipal, OBJECTS, ORG, OTHER, OWN, policy, reach, viewer } from "./helpers.ts";

const CANONICAL = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

describe("who a principal is", () => {
  test.each([
    ["*", "public"],
    [{ AWS: "*" }, "public"],
    [{ AWS: ["*", `arn:aws:iam::${OWN}:root`] }, "internal+public"],
    [{ AWS: "arn:aws:iam::*:root" }, "public"],
    [{ AWS: OWN }, "internal"],
    [{ AWS: `arn:aws:iam::${OWN}:root` }, "internal"],
    [{ AWS: `arn:aws:sts::${OWN}:assumed-role/app/session` }, "internal"],
    [{ AWS: OTHER }, "cross-account"],
    [{ AWS: `arn:aws-us-gov:iam::${OTHER}:role/deploy` }, "cross-account"],
    [{ AWS: `arn:aws:iam::${OTHER}:role/*` }, "cross-account"],
    [{ AWS: [OWN, OTHER] }, "cross-account+internal"],
    [{ AWS: "AROAIOSFODNN7EXAMPLE" }, "orphaned"],
    [{ AWS: [] }, "nobody"],
    [{ Service: "sns.amazonaws.com" }, "service"],
    [{ AWS: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE" }, "service"],
    [{ CanonicalUser: CANONICAL }, "cross-account"],
    [{ Federated: `arn:aws:iam::${OWN}:saml-provider/idp` }, "internal"],
    [{ Federated: `arn:aws:iam::${OTHER}:oidc-provider/idp` }, "cross-account"],
    [{ Federated: "cognito-identity.amazonaws.com" }, "public"],
  ])("%j is %s", (Principal, expected) => expect(reach(allow({ Principal }))).toBe(expected));

  test("the owner's canonical id is known when it is given", () => {
    const given = policy(allow({ Principal: { CanonicalUser: CANONICAL } }));
    expect(access(given, { ...viewer, canonicalUser: CANONICAL })[0]?.reach).toBe("internal");
  });
  test("an Allow for all but some is public", () => {
    expect(grants(notPrincipal(allow(), { AWS: OTHER }))).toMatchObject([
      { reach: "public", principal: `everyone except ${OTHER}` },
    ]);
  });
  test("a web identity is tied by its audience", () => {
    const Principal = { Federated: "cognito-identity.amazonaws.com" };
    const Condition = { StringEquals: { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-aaaa" } };
    expect(reach(allow({ Principal, Condition }))).toBe("internal");
    expect(reach(allow({ Condition }))).toBe("public");
  });
});

describe("a service and its guard", () => {
  const service = (Condition?: unknown) =>
    grants(allow({ Principal: { Service: "sns.amazonaws.com" }, ...(Condition ? { Condition } : {}) }))[0];
  test.each([
    [undefined, false, []],
    [{ StringEquals: { "AWS:SourceAccount": OWN } }, true, [OWN]],
    [{ StringEquals: { "aws:SourceAccount": [OWN, OTHER] } }, true, [OWN, OTHER]],
    [{ StringEqualsIfExists: { "aws:SourceAccount": OWN } }, false, []],
    [{ ArnLike: { "aws:SourceArn": `arn:aws:sns:*:${OWN}:*` } }, true, [OWN]],
    [{ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:alerts" } }, false, []],
    [{ ArnEquals: { "aws:SourceArn": BUCKET } }, true, []],
    [{ ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:amzn-s3-demo-bucket" } }, true, []],
    [{ ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } }, false, []],
    [{ StringEquals: { "aws:SourceOrgID": ORG } }, true, []],
    [{ StringEquals: { "aws:PrincipalOrgID": ORG } }, false, []],
    [{ StringEquals: { "lambda:EventSourceToken": "amzn1.ask.skill.1" } }, true, []],
  ])("%j: guarded %s", (condition, guarded, accounts) =>
    expect(service(condition)).toMatchObject({ reach: "service", guarded, accounts }),
  );
});

test("evidence: statement, principal, actions, resources, conditions in words", () => {
  const Condition = { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7"] } };
  const found = grants(allow({ Sid: "Readers", Action: ["s3:GetObject", "s3:ListBucket"], Condition }));
  expect(found).toEqual([
    {
      ...{ reach: "network", statement: "Readers", index: 0, principal: "*", accounts: [], narrowedBy: [] },
      actions: ["s3:GetObject", "s3:ListBucket"],
      resources: [OBJECTS],
      conditions: ["aws:SourceIp is in 203.0.113.0/24 or 198.51.100.7"],
    },
  ]);
  const { Action: _, ...rest } = allow();
  expect(grants({ ...rest, NotAction: "s3:DeleteBucket" })[0]).toMatchObject({
    statement: "statement 1",
    actions: ["everything except s3:DeleteBucket"],
  });
});

describe("a question about some actions or resources", () => {
  const two = policy(allow(), allow({ Action: "s3:Put*", Resource: `${BUCKET}/in/*` }));
  test.each([
    [{ action: "s3:GetObject" }, [0]],
    [{ action: "S3:PUTOBJECT" }, [1]],
    [{ action: ["s3:Get*", "s3:Put*"] }, [0, 1]],
    [{ action: "s3:DeleteObject" }, []],
    [{ resource: `${BUCKET}/out/a` }, [0]],
    [{ resource: `${BUCKET}/in/a` }, [0, 1]],
    [{ resource: BUCKET }, []],
  ])("%j is answered by statements %j", (question, expected) =>
    expect(access(two, { ...viewer, ...question }).map(({ index }) => index)).toEqual(expected),
  );
  test("all but some actions answer for any other", () => {
    const { Action: _, ...rest } = allow();
    const most = policy({ ...rest, NotAction: ["s3:Get*"] });
    expect(access(most, { ...viewer, action: "s3:GetObject" })).toEqual([]);
    expect(access(most, { ...viewer, action: "s3:PutObject" })).toHaveLength(1);
  });
  test("a policy variable in a resource may be anything", () => {
    const home = policy(allow({ Resource: `${BUCKET}/\${aws:username}/*` }));
    expect(access(home, { ...viewer, resource: `${BUCKET}/jane/x` })).toHaveLength(1);
  });
});

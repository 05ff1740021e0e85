import { expect, test } from "vitest";
import { grantsOnlyToDistribution } from "../../../src/aws/policy/index.ts";
import { allow, BUCKET, deny, OTHER, OWN, policy, type Raw } from "./helpers.ts";

const ours = `arn:aws:cloudfront::${OWN}:distribution/EDFDVBD6EXAMPLE`;
const second = `arn:aws:cloudfront::${OWN}:distribution/E2SECOND`;
const stranger = `arn:aws:cloudfront::${OTHER}:distribution/E9STRANGER`;
const grant = (Condition?: Raw) =>
  allow({ Sid: "Cdn", Principal: { Service: "cloudfront.amazonaws.com" }, ...(Condition ? { Condition } : {}) });
const ask = (...statements: readonly Raw[]) =>
  grantsOnlyToDistribution(policy(...statements), { bucketArn: BUCKET, distributionArns: [ours, second] });

test.each<[Raw, readonly string[]]>([
  [{ StringEquals: { "AWS:SourceArn": ours } }, [ours]],
  [{ ArnEquals: { "aws:SourceArn": ours } }, [ours]],
  [{ ArnLike: { "aws:SourceArn": [second, ours] } }, [ours, second]],
  [{ StringLike: { "aws:SourceArn": ours }, StringEquals: { "aws:SourceAccount": OWN } }, [ours]],
])("limited: %j", (condition, admitted) =>
  expect(ask(grant(condition))).toEqual({ limited: true, admitted, tooWide: [], identities: [] }),
);

const anyone = "Cdn lets in every distribution of every account (no aws:SourceArn)";
test.each<[Raw | undefined, string]>([
  [undefined, anyone],
  [{ StringEqualsIfExists: { "aws:SourceArn": ours } }, anyone],
  [
    { StringEquals: { "aws:SourceAccount": OWN } },
    `Cdn lets in every distribution of account ${OWN} (tied to the account only)`,
  ],
  [
    { ArnLike: { "aws:SourceArn": `arn:aws:cloudfront::${OWN}:distribution/*` } },
    `Cdn lets in arn:aws:cloudfront::${OWN}:distribution/*, which is not a distribution of this bucket`,
  ],
  [
    { StringEquals: { "aws:SourceArn": [ours, stranger] } },
    `Cdn lets in ${stranger}, which is not a distribution of this bucket`,
  ],
  [{ ArnLike: { "aws:SourceArn": "arn:aws:cloudfront::*:distribution/*" } }, anyone],
])("too wide: %j", (condition, words) =>
  expect(ask(grant(condition))).toMatchObject({ limited: false, tooWide: [words] }),
);

test("a Deny can tie the grant; another bucket's grants and other services do not matter", () => {
  const others = deny({ Condition: { StringNotEquals: { "aws:SourceArn": ours } } });
  expect(ask(grant(), others)).toMatchObject({ limited: true, admitted: [ours] });
  expect(ask({ ...grant(), Resource: "arn:aws:s3:::other/*" })).toMatchObject({ limited: true, admitted: [] });
  expect(ask(allow({ Principal: { Service: "sns.amazonaws.com" } }))).toMatchObject({ limited: true, admitted: [] });
});

test("origin access identities are told apart", () => {
  const identity = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE";
  expect(ask(allow({ Principal: { AWS: identity } }))).toEqual({
    ...{ limited: true, admitted: [], tooWide: [], identities: [identity] },
  });
});

import type { CloudFront } from "@aws-sdk/client-cloudfront";
import type { S3 } from "@aws-sdk/client-s3";
import type { S3Control } from "@aws-sdk/client-s3-control";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { answer, ask, isolated, XML } from "./aws.ts";

const s3 = service<S3>("s3");
const S3_HOST = "https://s3.eu-west-1.amazonaws.com";
const buckets = s3("listBuckets", { pageSize: 1000, value: (out) => out.Buckets });
const byName = (bucket: { Name: string }) => ({ Bucket: bucket.Name });
const from = { Name: "shop-assets" };
const encryption = s3("getBucketEncryption", {
  input: byName,
  value: (out) => out.ServerSideEncryptionConfiguration?.Rules?.length,
  absent: { errors: ["ServerSideEncryptionConfigurationNotFoundError"], value: 0 },
});
const policy = s3("getBucketPolicy", {
  input: byName,
  value: (out) => out.Policy,
  absent: { errors: ["NoSuchBucketPolicy"], value: undefined },
});

isolated();

describe("the REST-XML protocol (S3)", () => {
  it("reads two pages with their size and token in the query", async () => {
    const page = (wanted: Record<string, string | undefined>) => (sent: Record<string, unknown>) =>
      Object.entries(wanted).every(([name, value]) => sent[name] === value);
    nock(S3_HOST)
      .get("/")
      .query(page({ "max-buckets": "1000", "continuation-token": undefined }))
      .reply(200, answer("s3-list-buckets-1.xml"), XML);
    nock(S3_HOST)
      .get("/")
      .query(page({ "max-buckets": "1000", "continuation-token": "eyJNYXJrZXIiOiBudWxsfQ==" }))
      .reply(200, answer("s3-list-buckets-2.xml"), XML);
    expect((await ask(buckets)).value).toMatchObject([
      { Name: "shop-assets", BucketRegion: "eu-west-1" },
      { Name: "shop-logs", BucketRegion: "us-east-1" },
    ]);
  });

  const asked = (path: string) => nock(S3_HOST).get(path).query(true);

  it("takes the declared absent error for its value, not for a gap", async () => {
    asked("/shop-assets/").reply(404, answer("s3-encryption-absent.xml"), XML);
    expect(await ask(encryption, { from })).toEqual({ value: 0 });
  });

  it("takes an absent error whose value is undefined for a value too", async () => {
    asked("/shop-assets/").reply(404, answer("s3-policy-absent.xml"), XML);
    expect(await ask(policy, { from })).toEqual({ value: undefined });
  });

  it("takes another 404 (the bucket is gone) for a gap", async () => {
    asked("/shop-assets/").reply(404, answer("s3-no-such-bucket.xml"), XML);
    const { unread } = await ask(encryption, { from });
    expect(unread).toMatchObject({ reason: "vanished", code: "NoSuchBucket" });
  });

  it("does not take the absent error of another read for its own", async () => {
    asked("/shop-assets/").reply(404, answer("s3-policy-absent.xml"), XML);
    expect((await ask(encryption, { from })).unread).toMatchObject({ code: "NoSuchBucketPolicy" });
  });

  it.each([
    ["s3-access-denied.xml", 403, 1, { reason: "denied", code: "AccessDenied", action: "s3:GetBucketPolicy" }],
    ["s3-access-denied-bare.xml", 403, 1, { reason: "denied", action: "s3:GetBucketPolicy", message: "Access Denied" }],
    ["s3-slow-down.xml", 503, 3, { reason: "throttled", code: "SlowDown" }],
    ["s3-internal-error.xml", 500, 3, { reason: "server-error", code: "InternalError" }],
    ["s3-expired-token.xml", 400, 1, { reason: "expired", code: "ExpiredToken" }],
    // What an opt-in region says to a token that is not valid there.
    ["s3-invalid-token.xml", 400, 1, { reason: "region-not-enabled", code: "InvalidToken" }],
  ])("tells %s (%i)", async (file, status, times, expected) => {
    asked("/shop-assets/").times(times).reply(status, answer(file), XML);
    expect((await ask(policy, { from })).unread).toMatchObject(expected);
  });

  it("asks again after SlowDown and after a 500, and succeeds", async () => {
    asked("/shop-assets/").reply(503, answer("s3-slow-down.xml"), XML);
    asked("/shop-assets/").reply(500, answer("s3-internal-error.xml"), XML);
    asked("/shop-assets/").reply(200, '{"Version":"2012-10-17","Statement":[]}', {
      "content-type": "application/json",
    });
    expect((await ask(policy, { from })).value).toBe('{"Version":"2012-10-17","Statement":[]}');
  });

  it("speaks to a bucket by path, in the region that it is asked in, whatever dots its name has", async () => {
    nock("https://s3.us-west-2.amazonaws.com")
      .get("/my.dotted.bucket/")
      .query(true)
      .reply(404, answer("s3-policy-absent.xml"), XML);
    const { unread } = await ask(policy, { from: { Name: "my.dotted.bucket" }, region: "us-west-2" });
    expect(unread).toBeUndefined();
  });
});

describe("the REST-XML protocol (S3 Control)", () => {
  const block = service<S3Control>("s3control", { client: "@aws-sdk/client-s3-control", iam: "s3" })(
    "getPublicAccessBlock",
    {
      input: ({ id }: { id: string }) => ({ AccountId: id }),
      value: (out) => out.PublicAccessBlockConfiguration,
      absent: { errors: ["NoSuchPublicAccessBlockConfiguration"], value: {} },
    },
  );
  const host = "https://111122223333.s3-control.eu-west-1.amazonaws.com";
  const path = "/v20180820/configuration/publicAccessBlock";
  const account = { id: "111122223333" };

  it("puts the account before AWS's own host, and in its header", async () => {
    nock(host, { reqheaders: { "x-amz-account-id": "111122223333" } })
      .get(path)
      .reply(200, answer("s3control-get-public-access-block.xml"), XML);
    expect((await ask(block, { from: account })).value).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: false,
    });
  });

  it("takes the absent error for its value", async () => {
    nock(host).get(path).reply(404, answer("s3-public-access-block-absent.xml"), XML);
    expect(await ask(block, { from: account })).toEqual({ value: {} });
  });
});

describe("the REST-XML protocol (CloudFront, one endpoint for the world)", () => {
  const list = service<CloudFront>("cloudfront")("listDistributions", {
    pageSize: 1,
    value: (out) => out.DistributionList?.Items,
  });
  const page = (query: Record<string, string>) =>
    nock("https://cloudfront.amazonaws.com").get("/2020-05-31/distribution").query(query);

  it("reads two pages, the token from within the list", async () => {
    page({ MaxItems: "1" }).reply(200, answer("cloudfront-list-distributions-1.xml"), XML);
    page({ MaxItems: "1", Marker: "E1EXAMPLE" }).reply(200, answer("cloudfront-list-distributions-2.xml"), XML);
    const { value, unread } = await ask(list, { region: "us-east-1" });
    expect(unread).toBeUndefined();
    expect(value?.map(({ Id }) => Id)).toEqual(["E1EXAMPLE", "E2EXAMPLE"]);
    expect(value?.[0]?.Origins?.Items?.[0]?.OriginAccessControlId).toBe("E327GJI25M56DG");
  });
});

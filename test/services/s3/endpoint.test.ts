import { describe, expect, it } from "vitest";
import { s3Endpoint } from "../../../src/services/s3/endpoint.ts";

describe("host names of S3", () => {
  it.each([
    ["site.s3.amazonaws.com", "site"],
    ["site.s3.eu-west-1.amazonaws.com", "site"],
    ["site.s3-us-west-2.amazonaws.com", "site"],
    ["site.s3-external-1.amazonaws.com", "site"],
    ["site.s3.dualstack.us-gov-west-1.amazonaws.com", "site"],
    ["site.s3-fips.us-east-1.amazonaws.com", "site"],
    ["site.s3-accelerate.dualstack.amazonaws.com", "site"],
    ["site.s3.cn-north-1.amazonaws.com.cn", "site"],
    ["www.example.com.s3.eu-west-1.amazonaws.com", "www.example.com"],
    ["my.s3.bucket.s3.eu-west-1.amazonaws.com", "my.s3.bucket"],
    ["s3.s3.amazonaws.com", "s3"],
    ["Site.S3.amazonaws.com", "site"],
  ])("%s is bucket %s", (host, bucket) => expect(s3Endpoint(host)).toEqual({ of: "bucket", bucket }));

  it.each([
    ["site.s3-website-us-east-1.amazonaws.com", "site"],
    ["www.example.com.s3-website.eu-central-1.amazonaws.com", "www.example.com"],
    ["site.s3-website.cn-northwest-1.amazonaws.com.cn", "site"],
  ])("%s is the website of %s", (host, bucket) => expect(s3Endpoint(host)).toEqual({ of: "website", bucket }));

  it.each([
    ["files-111122223333.s3-accesspoint.eu-west-1.amazonaws.com", "access-point"],
    ["files-abcdef123456use1a-s3alias.s3.us-east-1.amazonaws.com", "access-point"],
    ["m1abc.mrap.accesspoint.s3-global.amazonaws.com", "multi-region-access-point"],
    ["resize-111122223333.s3-object-lambda.eu-west-1.amazonaws.com", "object-lambda"],
    ["resize-abcdefuse1a--ol-s3.s3.us-east-1.amazonaws.com", "object-lambda"],
  ])("%s is an %s and hides its bucket", (host, of) => expect(s3Endpoint(host)).toEqual({ of }));

  it.each([
    "s3.eu-west-1.amazonaws.com",
    "example.com",
    "site.s3.amazonaws.com.example.com",
    "fast--euw1-az1--x-s3.s3express-euw1-az1.eu-west-1.amazonaws.com",
    "app-123.eu-west-1.elb.amazonaws.com",
    "",
  ])("%s names no bucket", (host) => expect(s3Endpoint(host)).toBeUndefined());
});

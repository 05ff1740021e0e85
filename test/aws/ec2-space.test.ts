import { expect, it } from "vitest";
import { ec2RegionOf } from "../../src/aws/ec2-space.ts";

it.each([
  ["52.16.0.1", "eu-west-1"],
  ["54.92.127.255", "ap-northeast-1"],
  ["54.92.128.0", "us-east-1"],
  ["34.255.255.255", "eu-west-1"],
])("knows that %s is EC2's in %s", (address, region) => {
  expect(ec2RegionOf(address)).toBe(region);
});

it.each(["203.0.113.7", "8.8.8.8", "10.0.0.1", "13.32.0.1", "54.192.0.1", "54.231.0.1", "52.84.1.1"])(
  "does not take %s for EC2's: another's, private, CloudFront's or S3's",
  (address) => expect(ec2RegionOf(address)).toBeUndefined(),
);

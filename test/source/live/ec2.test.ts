import type { EC2 } from "@aws-sdk/client-ec2";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { answer, ask, isolated, query, XML } from "./aws.ts";

const HOST = "https://ec2.eu-west-1.amazonaws.com";
const subnets = service<EC2>("ec2")("describeSubnets", { pageSize: 1000, value: (out) => out.Subnets });
const page = (NextToken?: string) => query({ Action: "DescribeSubnets", MaxResults: "1000", NextToken });
const token = (n: number) => `eyJ2IjoiMSIsInAiOiI${n}In0=`;

isolated();

describe("the EC2 protocol", () => {
  it("reads three pages, the empty one in the middle included", async () => {
    nock(HOST).post("/", page()).reply(200, answer("ec2-describe-subnets-1.xml"), XML);
    nock(HOST)
      .post("/", page(token(1)))
      .reply(200, answer("ec2-describe-subnets-2.xml"), XML);
    nock(HOST)
      .post("/", page(token(2)))
      .reply(200, answer("ec2-describe-subnets-3.xml"), XML);
    const { value, unread } = await ask(subnets);
    expect(unread).toBeUndefined();
    expect(value).toMatchObject([
      { SubnetId: "subnet-1", MapPublicIpOnLaunch: false, Tags: [{ Key: "Name", Value: "private 1" }] },
      { SubnetId: "subnet-3" },
    ]);
  });

  it("asks again after RequestLimitExceeded (503) and after InternalError (500), and succeeds", async () => {
    nock(HOST).post("/").reply(503, answer("ec2-request-limit.xml"), XML);
    nock(HOST).post("/").reply(500, answer("ec2-internal-error.xml"), XML);
    nock(HOST).post("/").reply(200, answer("ec2-describe-subnets-3.xml"), XML);
    expect((await ask(subnets)).value).toHaveLength(1);
  });

  it.each([
    ["ec2-request-limit.xml", 503, 3, { reason: "throttled", code: "RequestLimitExceeded" }],
    ["ec2-internal-error.xml", 500, 3, { reason: "server-error", code: "InternalError" }],
    ["ec2-auth-failure.xml", 401, 1, { reason: "region-not-enabled", code: "AuthFailure" }],
    ["ec2-opt-in-required.xml", 403, 1, { reason: "region-not-enabled", code: "OptInRequired" }],
    ["ec2-unauthorized.xml", 403, 1, { reason: "denied", action: "ec2:DescribeSubnets" }],
  ])("tells %s (%i)", async (file, status, times, expected) => {
    nock(HOST).post("/").times(times).reply(status, answer(file), XML);
    const { value, unread } = await ask(subnets);
    expect(value).toBeUndefined();
    expect(unread).toMatchObject(expected);
  });

  it("names the declared action where AWS's denial names none", async () => {
    const read = service<EC2>("ec2")("describeSubnets", {
      actions: ["ec2:DescribeSubnets"],
      value: (out) => out.Subnets,
    });
    nock(HOST).post("/").reply(403, answer("ec2-unauthorized-bare.xml"), XML);
    expect((await ask(read)).unread).toMatchObject({
      reason: "denied",
      code: "UnauthorizedOperation",
      action: "ec2:DescribeSubnets",
      message: "You are not authorized to perform this operation.",
    });
  });
});

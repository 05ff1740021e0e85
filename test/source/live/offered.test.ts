import type { DAX } from "@aws-sdk/client-dax";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { ask, isolated, JSON_1_1 } from "./aws.ts";

isolated();

describe("a service without an endpoint in the region", () => {
  const clusters = service<DAX>("dax")("describeClusters", { value: (out) => out.Clusters });
  const noEndpoint = () =>
    nock("https://dax.eu-west-1.amazonaws.com")
      .post("/")
      .times(3)
      .replyWithError(Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" }));
  const Path = "/aws/service/global-infrastructure/services/dax/regions";
  const parameters = () =>
    nock("https://ssm.us-east-1.amazonaws.com", { reqheaders: { "x-amz-target": "AmazonSSM.GetParametersByPath" } });
  const listed = (...regions: string[]) =>
    regions.map((Value) => ({ Name: `${Path}/${Value}`, Type: "String", Value }));
  const first = { Path, WithDecryption: false, MaxResults: 10 };

  it("is not offered there when AWS's own list, all of it, says so", async () => {
    noEndpoint();
    parameters()
      .post("/", first)
      .reply(200, { Parameters: listed("us-east-1"), NextToken: "two" }, JSON_1_1);
    parameters()
      .post("/", { ...first, NextToken: "two" })
      .reply(200, { Parameters: listed("us-west-2") }, JSON_1_1);
    const { unread } = await ask(clusters);
    expect(unread).toMatchObject({ reason: "not-offered", region: "eu-west-1", service: "dax" });
    nock.cleanAll();
  });

  it.each([
    ["AWS offers it there", 200, { Parameters: listed("us-east-1", "eu-west-1") }],
    ["AWS knows no such service", 200, { Parameters: [] }],
    ["AWS does not answer", 400, { __type: "AccessDeniedException", message: "no" }],
  ])("is unknown when %s", async (_, status, body) => {
    noEndpoint();
    parameters().post("/").reply(status, body, JSON_1_1);
    const { unread } = await ask(clusters);
    expect(unread).toMatchObject({ reason: "service-not-in-region", code: "ENOTFOUND" });
    nock.cleanAll();
  });
});

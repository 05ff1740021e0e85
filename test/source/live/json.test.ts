import type { ECS } from "@aws-sdk/client-ecs";
import type { Lambda } from "@aws-sdk/client-lambda";
import type { SecretsManager } from "@aws-sdk/client-secrets-manager";
import type { SSM } from "@aws-sdk/client-ssm";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { service } from "../../../src/model/index.ts";
import { ask, isolated, JSON_1_1, live, REST_JSON } from "./aws.ts";

isolated();

describe("the JSON 1.1 protocol (SSM)", () => {
  const HOST = "https://ssm.eu-west-1.amazonaws.com";
  const target = { reqheaders: { "x-amz-target": "AmazonSSM.DescribeParameters" } };
  const parameters = service<SSM>("ssm")("describeParameters", { pageSize: 50, value: (out) => out.Parameters });
  const post = (body: object) => nock(HOST, target).post("/", body as never);
  const parameter = (Name: string) => ({ Name, Type: "String", LastModifiedDate: 1.73e9, Tier: "Standard" });

  it("reads three pages with their size and token; an empty page and an empty last token are no end and an end", async () => {
    post({ MaxResults: 50 }).reply(200, { Parameters: [parameter("/a")], NextToken: "one" }, JSON_1_1);
    post({ MaxResults: 50, NextToken: "one" }).reply(200, { Parameters: [], NextToken: "two" }, JSON_1_1);
    post({ MaxResults: 50, NextToken: "two" }).reply(200, { Parameters: [parameter("/b")], NextToken: "" }, JSON_1_1);
    const { value, unread } = await ask(parameters);
    expect(unread).toBeUndefined();
    expect(value?.map(({ Name }) => Name)).toEqual(["/a", "/b"]);
    expect(value?.[0]?.LastModifiedDate).toEqual(new Date(1.73e12));
  });

  it("asks again after ThrottlingException and after a 500, and succeeds", async () => {
    post({ MaxResults: 50 }).reply(400, { __type: "ThrottlingException", message: "Rate exceeded" }, JSON_1_1);
    post({ MaxResults: 50 }).reply(500, { __type: "InternalServerError", message: "oops" }, JSON_1_1);
    post({ MaxResults: 50 }).reply(200, { Parameters: [parameter("/a")] }, JSON_1_1);
    expect((await ask(parameters)).value).toHaveLength(1);
  });

  const denied = "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: ssm:DescribeParameters";
  it.each([
    [400, "ThrottlingException", "Rate exceeded", 3, { reason: "throttled" }],
    [400, "AccessDeniedException", denied, 1, { reason: "denied", action: "ssm:DescribeParameters" }],
    [
      400,
      "com.amazon.coral.service#AccessDeniedException",
      denied,
      1,
      { reason: "denied", code: "AccessDeniedException" },
    ],
    [400, "ExpiredTokenException", "The security token included in the request is expired", 1, { reason: "expired" }],
    [400, "UnrecognizedClientException", "The security token is invalid.", 1, { reason: "region-not-enabled" }],
    [500, "InternalServerError", "An error occurred on the server side.", 3, { reason: "server-error" }],
    [400, "ValidationException", "1 validation error", 1, { reason: "error", code: "ValidationException" }],
  ])("tells %i %s", async (status, type, message, times, expected) => {
    nock(HOST).post("/").times(times).reply(status, { __type: type, message }, JSON_1_1);
    expect((await ask(parameters)).unread).toMatchObject(expected);
  });

  it("reads a capitalized Message too", async () => {
    nock(HOST).post("/").reply(400, { __type: "AccessDeniedException", Message: denied }, JSON_1_1);
    expect((await ask(parameters)).unread).toMatchObject({ reason: "denied", action: "ssm:DescribeParameters" });
  });
});

describe("the JSON 1.1 protocol (ECS, Secrets Manager)", () => {
  it("tells services at one path apart by their target", async () => {
    const source = live();
    const clusters = service<ECS>("ecs")("listClusters", { pageSize: 100, value: (out) => out.clusterArns });
    nock("https://ecs.eu-west-1.amazonaws.com", {
      reqheaders: { "x-amz-target": "AmazonEC2ContainerServiceV20141113.ListClusters" },
    })
      .post("/", { maxResults: 100 })
      .reply(200, { clusterArns: ["arn:aws:ecs:eu-west-1:111122223333:cluster/shop"] }, JSON_1_1);
    expect((await ask(clusters, { source })).value).toHaveLength(1);

    const secrets = service<SecretsManager>("secretsmanager", { client: "@aws-sdk/client-secrets-manager" })(
      "listSecrets",
      { pageSize: 100, value: (out) => out.SecretList },
    );
    nock("https://secretsmanager.eu-west-1.amazonaws.com", {
      reqheaders: { "x-amz-target": "secretsmanager.ListSecrets" },
    })
      .post("/", { MaxResults: 100 })
      .reply(200, { SecretList: [{ Name: "db", RotationEnabled: false, LastChangedDate: 1.7e9 }] }, JSON_1_1);
    expect((await ask(secrets, { source })).value).toMatchObject([{ Name: "db", LastChangedDate: new Date(1.7e12) }]);
  });
});

describe("the REST-JSON protocol (Lambda)", () => {
  const functions = service<Lambda>("lambda")("listFunctions", { pageSize: 50, value: (out) => out.Functions });
  const page = (query: Record<string, string>) =>
    nock("https://lambda.eu-west-1.amazonaws.com")
      .get(/^\/2015-03-31\/functions\/?$/)
      .query(query);
  const one = (FunctionName: string) => ({ FunctionName, Runtime: "nodejs22.x" });

  it("reads two pages with their size and marker in the query; a null marker ends", async () => {
    page({ MaxItems: "50" }).reply(200, { Functions: [one("a")], NextMarker: "m/1+=" }, REST_JSON);
    page({ MaxItems: "50", Marker: "m/1+=" }).reply(200, { Functions: [one("b")], NextMarker: null }, REST_JSON);
    expect((await ask(functions)).value?.map(({ FunctionName }) => FunctionName)).toEqual(["a", "b"]);
  });

  const typed = (type: string) => ({ ...REST_JSON, "x-amzn-errortype": type });
  it("asks again after 429 TooManyRequestsException and after a 502, and succeeds", async () => {
    page({ MaxItems: "50" }).reply(429, { Type: "User", Message: "Rate exceeded" }, typed("TooManyRequestsException"));
    page({ MaxItems: "50" }).reply(502, "<html>Bad Gateway</html>", { "content-type": "text/html" });
    page({ MaxItems: "50" }).reply(200, { Functions: [one("a")] }, REST_JSON);
    expect((await ask(functions)).value).toHaveLength(1);
  });

  it.each([
    [429, "TooManyRequestsException", "Rate exceeded", 3, { reason: "throttled", code: "TooManyRequestsException" }],
    [
      403,
      "AccessDeniedException",
      "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: lambda:ListFunctions on resource: *",
      1,
      { reason: "denied", action: "lambda:ListFunctions" },
    ],
    [403, "ExpiredTokenException", "The security token included in the request is expired", 1, { reason: "expired" }],
    [403, "UnrecognizedClientException", "The security token is invalid", 1, { reason: "region-not-enabled" }],
    [500, "ServiceException", "An error occurred", 3, { reason: "server-error" }],
  ])("tells %i %s", async (status, type, Message, times, expected) => {
    page({ MaxItems: "50" }).times(times).reply(status, { Message }, typed(type));
    expect((await ask(functions)).unread).toMatchObject(expected);
  });
});

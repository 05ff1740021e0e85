import type { EC2 } from "@aws-sdk/client-ec2";
import type { Lambda } from "@aws-sdk/client-lambda";
import type { RDS } from "@aws-sdk/client-rds";
import type { S3 } from "@aws-sdk/client-s3";
import type { SSM } from "@aws-sdk/client-ssm";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { type Read, service } from "../../../src/model/index.ts";
import { answer, ask, isolated, JSON_1_1, REST_JSON, XML } from "./aws.ts";

isolated();

const HTML = { "content-type": "text/html; charset=utf-8" };
const PAGE = "<html><head><title>Sign in to the guest network</title></head><body><p>Welcome</p></body></html>";

/** One read a protocol, where its request goes, and its content type. */
const protocols: Record<string, { read: Read<object, unknown>; answers: () => nock.Interceptor; type: object }> = {
  "query (RDS)": {
    read: service<RDS>("rds")("describeDBInstances", { value: (out) => out.DBInstances }),
    answers: () => nock("https://rds.eu-west-1.amazonaws.com").post("/"),
    type: XML,
  },
  EC2: {
    read: service<EC2>("ec2")("describeSubnets", { value: (out) => out.Subnets }),
    answers: () => nock("https://ec2.eu-west-1.amazonaws.com").post("/"),
    type: XML,
  },
  "REST-XML (S3)": {
    read: service<S3>("s3")("listBuckets", { value: (out) => out.Buckets }),
    answers: () => nock("https://s3.eu-west-1.amazonaws.com").get("/").query(true),
    type: XML,
  },
  "JSON 1.1 (SSM)": {
    read: service<SSM>("ssm")("describeParameters", { value: (out) => out.Parameters }),
    answers: () => nock("https://ssm.eu-west-1.amazonaws.com").post("/"),
    type: JSON_1_1,
  },
  "REST-JSON (Lambda)": {
    read: service<Lambda>("lambda")("listFunctions", { value: (out) => out.Functions }),
    answers: () => nock("https://lambda.eu-west-1.amazonaws.com").get(/functions/),
    type: REST_JSON,
  },
};

// Whatever comes in place of an answer must never be taken for an empty list: that would be a false pass.
describe.each(Object.entries(protocols))("over %s", (name, { read, answers, type }) => {
  const isJson = name.includes("JSON");
  const malformed = { reason: "malformed", code: "MalformedAnswer" };

  it("a web page with status 200 is malformed", async () => {
    answers().reply(200, PAGE, HTML);
    expect((await ask(read)).unread).toMatchObject(malformed);
  });

  it("an empty body with status 200 is malformed", async () => {
    answers().reply(200, "", { ...type, "content-length": "0" });
    expect((await ask(read)).unread).toMatchObject(malformed);
  });

  it("a body cut short is malformed", async () => {
    const whole = isJson
      ? '{"Parameters": [{"Name": "/a"}], "Functions": [{"Func'
      : answer("rds-describe-db-instances-1.xml");
    answers().reply(200, whole.slice(0, isJson ? undefined : 900), { ...type });
    expect((await ask(read)).unread).toMatchObject(malformed);
  });

  it("what is neither XML nor JSON is malformed", async () => {
    answers().reply(200, "upstream connect error <<<< {{{", { ...type });
    expect((await ask(read)).unread).toMatchObject(malformed);
  });

  it("a web page with status 403 is no denial by IAM", async () => {
    answers().reply(403, PAGE, HTML);
    const { unread } = await ask(read);
    expect(unread).toMatchObject(malformed);
    expect(unread?.action).toBeUndefined();
  });

  it("a web page with status 500 or 502, again and again, is a failure of the server", async () => {
    answers().times(2).reply(500, PAGE, HTML);
    answers().reply(502, PAGE, HTML);
    expect((await ask(read)).unread).toMatchObject({ reason: "server-error", code: "502" });
  });

  it("an empty 503, again and again, is a failure of the server", async () => {
    answers().times(3).reply(503, "");
    expect((await ask(read)).unread).toMatchObject({ reason: "server-error" });
  });
});

it("an error of AWS is understood by its text, though an emulator calls it a web page", async () => {
  protocols["query (RDS)"]!.answers().reply(403, answer("rds-access-denied.xml"), HTML);
  expect((await ask(protocols["query (RDS)"]!.read)).unread).toMatchObject({ reason: "denied", code: "AccessDenied" });
});

it("an answer of AWS is understood by its text, though an emulator calls it a web page", async () => {
  protocols["query (RDS)"]!.answers().reply(200, answer("rds-describe-db-instances-2.xml"), HTML);
  expect(await ask(protocols["query (RDS)"]!.read)).toMatchObject({ value: [{ DBInstanceIdentifier: "reports" }] });
});

it("an answer whose token is not where it should be is not the end of an unfinished list", async () => {
  answers429();
  const { unread } = await ask(protocols["JSON 1.1 (SSM)"]!.read);
  expect(unread).toMatchObject({ reason: "malformed" });
});

function answers429(): void {
  protocols["JSON 1.1 (SSM)"]!.answers().reply(200, '{"Parameters":[],"NextToken":{"odd":true}}', JSON_1_1);
}

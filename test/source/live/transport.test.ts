import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { EC2 } from "@aws-sdk/client-ec2";
import type { SSM } from "@aws-sdk/client-ssm";
import { ConfiguredRetryStrategy } from "@smithy/util-retry";
import nock from "nock";
import { afterEach, describe, expect, it, vi } from "vitest";
import { service } from "../../../src/model/index.ts";
import { answer, ask, asks, isolated, JSON_1_1, live, XML } from "./aws.ts";

const subnets = service<EC2>("ec2")("describeSubnets", { value: (out) => out.Subnets });
const parameters = service<SSM>("ssm")("describeParameters", { value: (out) => out.Parameters });
const HOST = "https://ec2.eu-west-1.amazonaws.com";
const place = { account: "111122223333", region: "eu-west-1" };

isolated();

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A real server on the loopback in place of AWS. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((listening) => server!.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  nock.enableNetConnect("127.0.0.1");
  vi.stubEnv("AWS_ENDPOINT_URL", url);
  return url;
}

/** AWS's list of where services are offered, which is asked for one without an address, does not answer. */
const nothingOffered = () =>
  nock("https://ssm.us-east-1.amazonaws.com").post("/").reply(400, { __type: "AccessDeniedException" }, JSON_1_1);

describe("a connection that fails", () => {
  const fault = (code: string) => Object.assign(new Error(`${code} ${HOST}`), { code });
  it.each([
    ["ECONNREFUSED", "unreachable"],
    ["ECONNRESET", "unreachable"],
    ["ETIMEDOUT", "unreachable"],
    ["EHOSTUNREACH", "unreachable"],
    ["EAI_AGAIN", "unreachable"],
    ["EPROTO", "unreachable"],
    ["CERT_HAS_EXPIRED", "unreachable"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "unreachable"],
    ["ENOTFOUND", "service-not-in-region"],
  ])("%s is %s", async (code, reason) => {
    nock(HOST).post("/").times(3).replyWithError(fault(code));
    nothingOffered();
    const { value, unread } = await ask(subnets, { source: live() });
    nock.cleanAll(); // Which faults are worth another attempt is the SDK's affair.
    expect(value).toBeUndefined();
    expect(unread).toMatchObject({ reason, code, service: "ec2", operation: "DescribeSubnets" });
  });

  it("says of a name without address that the service may not be in the region", async () => {
    nock(HOST).post("/").times(3).replyWithError(fault("ENOTFOUND"));
    nothingOffered();
    const { unread } = await ask(subnets);
    nock.cleanAll();
    expect(unread?.message).toMatch(/eu-west-1.*(not offered there|DNS)/);
  });

  it("is tried again and succeeds", async () => {
    nock(HOST).post("/").replyWithError(fault("ECONNRESET"));
    nock(HOST).post("/").reply(200, answer("ec2-describe-subnets-3.xml"), XML);
    expect((await ask(subnets)).value).toHaveLength(1);
  });

  it("a real one: nobody listens", async () => {
    const url = await serve(() => {});
    server!.close();
    expect((await ask(subnets)).unread).toMatchObject({ reason: "unreachable", code: "ECONNREFUSED" });
    expect(url).toContain("127.0.0.1");
  });

  it("a real one: the server hangs up before it answers", async () => {
    let asked = 0;
    await serve((request) => (asked++, request.socket.destroy()));
    expect((await ask(subnets)).unread).toMatchObject({ reason: "unreachable", code: "ECONNRESET" });
    expect(asked).toBeGreaterThan(1);
  });

  it("a real one: the answer breaks off in the middle", async () => {
    await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/xml", "content-length": "5000" });
      response.write(answer("ec2-describe-subnets-1.xml").slice(0, 300), () => response.socket?.destroy());
    });
    const { value, unread } = await ask(subnets);
    expect(value).toBeUndefined();
    expect(["unreachable", "malformed"]).toContain(unread?.reason);
  });

  it("a real one: what answers does not speak HTTP", async () => {
    await serve(() => {});
    server!.removeAllListeners("connection");
    server!.on("connection", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
    expect((await ask(subnets)).unread).toMatchObject({ reason: "malformed" });
  });
});

describe("credentials that expire in mid-scan", () => {
  it("stop every later call before it is sent, in every service and region", async () => {
    const source = live();
    const asking = asks(source);
    nock("https://ssm.eu-west-1.amazonaws.com").post("/").reply(200, { Parameters: [] }, JSON_1_1);
    nock(HOST).post("/").reply(400, answer("ec2-request-expired.xml"), XML);
    expect((await asking(place, parameters, {})).unread).toBeUndefined();
    const { unread } = await asking(place, subnets, {});
    expect(unread).toMatchObject({ reason: "expired", code: "RequestExpired", service: "ec2" });
    // Nothing is prepared for these: isolated() fails the test when one of them leaves.
    const later = await asking({ ...place, region: "us-east-1" }, parameters, {});
    expect(later.unread).toMatchObject({
      reason: "expired",
      service: "ssm",
      operation: "DescribeParameters",
      region: "us-east-1",
    });
  });

  it("are told when the provider itself fails", async () => {
    const credentials = async () => {
      throw Object.assign(new Error("Token is expired. To refresh this SSO session run 'aws sso login'."), {
        name: "CredentialsProviderError",
      });
    };
    const { unread } = await ask(subnets, { source: live({ credentials }) });
    expect(unread).toMatchObject({ reason: "expired", code: "CredentialsProviderError" });
    expect(unread?.message).toContain("aws sso login");
  });
});

describe("an interrupted scan", () => {
  it("ends the call in flight at once, and sends no other", async () => {
    const abort = new AbortController();
    let asked = 0;
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await serve(() => (asked++, arrive()));
    const source = live({ abort: abort.signal });
    const asking = asks(source);
    const inFlight = asking(place, subnets, {});
    await arrived;
    abort.abort();
    expect((await inFlight).unread).toMatchObject({ reason: "interrupted", operation: "DescribeSubnets" });
    expect((await asking(place, parameters, {})).unread).toMatchObject({ reason: "interrupted", service: "ssm" });
    expect(asked).toBe(1);
  });

  it("does not wait out the pause before another attempt", async () => {
    const abort = new AbortController();
    nock(HOST).post("/").reply(503, answer("ec2-request-limit.xml"), XML);
    const source = live({ abort: abort.signal, retryStrategy: new ConfiguredRetryStrategy(5, () => 20_000) });
    const began = Date.now();
    const asking = ask(subnets, { source });
    setTimeout(() => abort.abort(), 200);
    expect((await asking).unread).toMatchObject({ reason: "interrupted" });
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});

describe("an overridden endpoint", () => {
  it("is asked in place of AWS, S3 by path and S3 Control without the account before the host", async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(`${request.headers.host} ${request.url?.replace(/\?.*/, "")}`);
      response.writeHead(404, { "content-type": "text/xml" }).end("<Error><Code>NoSuchBucket</Code></Error>");
    });
    const source = live();
    const { bucket } = await import("../../../src/services/s3/bucket.ts");
    const { account } = await import("../../../src/services/account/account.ts");
    await asks(source)(place, bucket.spec.aspects["versioning"] as never, { Name: "shop" } as never);
    await asks(source)(place, account.spec.aspects["publicAccessBlock"] as never, { Id: place.account } as never);
    const host = url.replace("http://", "");
    expect(seen).toEqual([`${host} /shop/`, `${host} /v20180820/configuration/publicAccessBlock`]);
  });
});

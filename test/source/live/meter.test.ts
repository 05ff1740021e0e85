import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import nock from "nock";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Call, type Read, type ScanStats, service } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { Meter } from "../../../src/source/meter.ts";
import { ACCOUNT, isolated, JSON_1_1, live, REGION } from "./aws.ts";
import { VirtualClock } from "./pace-clock.ts";

const tags = service<CloudWatchLogs>("logs", { client: "@aws-sdk/client-cloudwatch-logs" })("listTagsForResource", {
  input: (resourceArn: string) => ({ resourceArn }),
  value: (out) => out.tags,
});
const NAME = { service: "logs", operation: "ListTagsForResource" };
const call = (i = 0): Call => ({
  ...{ account: ACCOUNT, region: REGION, read: tags as Read<never> },
  input: { resourceArn: `arn:${i}` },
});

isolated();

let server: Server | undefined;
afterEach(() => void server?.close());

/** Asks a server on the loopback so many things, measured. */
async function measured(listener: RequestListener, calls = 1): Promise<ScanStats> {
  server = createServer(listener);
  await new Promise<void>((listening) => server!.listen(0, "127.0.0.1", listening));
  nock.enableNetConnect("127.0.0.1");
  vi.stubEnv("AWS_ENDPOINT_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const meter = new Meter();
  const source = live({ watch: meter, pace: { watch: meter, headRoom: 0 } });
  const over = meter.over(source);
  await Promise.allSettled(Array.from({ length: calls }, (_, i) => over.send(call(i))));
  await source.close();
  return meter.stats(plan([]));
}

describe("what is measured of a live source", () => {
  it.each<[string, Record<string, string>]>([
    ["told beforehand", { "content-length": "42" }],
    ["in chunks", {}],
  ])("is bytes %s, and the time to the last of them", async (_, headers) => {
    const body = JSON.stringify({ tags: { owner: "데이터팀" } }).padEnd(36);
    expect(Buffer.byteLength(body)).toBe(44);
    const text = headers["content-length"] ? body.slice(0, -2) : body;
    const { operations, total } = await measured((_request, response) => {
      response.writeHead(200, { ...JSON_1_1, ...headers });
      response.write(text.slice(0, 10));
      setTimeout(() => response.end(text.slice(10)), 60);
    });
    expect(operations).toMatchObject([{ ...NAME, calls: 1, retries: 0, throttles: 0, bytes: Buffer.byteLength(text) }]);
    expect(total.p50).toBeGreaterThan(50);
    expect(total).toEqual(expect.objectContaining({ calls: 1, bytes: Buffer.byteLength(text) }));
  });

  it("is each request that the SDK sent again", async () => {
    let n = 0;
    const { operations } = await measured((_request, response) => {
      response.writeHead(++n < 3 ? 500 : 200, JSON_1_1).end("{}");
    });
    expect(operations).toMatchObject([{ ...NAME, calls: 1, retries: 2, throttles: 0, bytes: 6 }]);
  });

  it("is each refusal of AWS, and whether the call was sent again for it", async () => {
    let n = 0;
    const { operations } = await measured((_request, response) => {
      if (++n > 1) response.writeHead(200, JSON_1_1).end("{}");
      else response.writeHead(400, JSON_1_1).end(JSON.stringify({ __type: "ThrottlingException" }));
    });
    expect(operations).toMatchObject([{ calls: 1, retries: 1, throttles: 1 }]);
    const denied = await measured((_request, response) => {
      response.writeHead(400, JSON_1_1).end(JSON.stringify({ __type: "ThrottlingException" }));
    });
    // Three tries in tests: the last refusal led to no other.
    expect(denied.operations).toMatchObject([{ calls: 1, retries: 2, throttles: 3 }]);
  });

  it("is a connection that broke, as a request without bytes", async () => {
    const { operations } = await measured((request) => request.socket.destroy());
    expect(operations).toMatchObject([{ calls: 1, retries: 2, bytes: 0 }]);
  });

  it("is what calls waited for AWS's rate limits", async () => {
    const clock = new VirtualClock();
    const meter = new Meter();
    const source = live({ watch: meter, pace: { clock, watch: meter, headRoom: 0 } });
    nock("https://logs.eu-west-1.amazonaws.com").post("/").times(7).reply(200, { tags: {} }, JSON_1_1);
    const over = meter.over(source);
    // Five may go at once; a second brings five more.
    const all = Promise.all(Array.from({ length: 7 }, (_, i) => over.send(call(i))));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await clock.pass(400);
    await all;
    const { total, chain } = meter.stats(plan([]));
    expect(total.waited).toBeCloseTo(200 + 400, 3);
    expect(total.calls).toBe(7);
    expect(chain.calls).toHaveLength(1);
    await source.close();
  });
});

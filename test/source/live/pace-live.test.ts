import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import nock from "nock";
import { describe, expect, it } from "vitest";
import { type Call, type Read, service, Unread } from "../../../src/model/index.ts";
import type { Live } from "../../../src/source/live/index.ts";
import { ACCOUNT, isolated, JSON_1_1, live, REGION } from "./aws.ts";
import { VirtualClock } from "./pace-clock.ts";

const HOST = "https://logs.eu-west-1.amazonaws.com";
const tags = service<CloudWatchLogs>("logs", { client: "@aws-sdk/client-cloudwatch-logs" })("listTagsForResource", {
  input: (resourceArn: string) => ({ resourceArn }),
  value: (out) => out.tags,
});

isolated();

/** Asks for so many tags at once: 5/s are allowed. Gives the reasons of those that were not read. */
function asking(source: Live, n: number): Promise<string[]> {
  const call = (i: number): Call => ({
    account: ACCOUNT,
    region: REGION,
    read: tags as Read<never>,
    input: { resourceArn: `arn:${i}` },
  });
  const one = async (i: number) => {
    try {
      await source.send(call(i));
      return "read";
    } catch (error) {
      return error instanceof Unread ? error.detail.reason : String(error);
    }
  };
  return Promise.all(Array.from({ length: n }, (_, i) => one(i)));
}

const good = () => nock(HOST).post("/").reply(200, { tags: {} }, JSON_1_1);
const refusal = (code: string, status = 400) => nock(HOST).post("/").reply(status, { __type: code }, JSON_1_1);

/** Gives the network some time of this world. */
const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, 800));

describe("the pace of the live source", () => {
  it("sends what the bucket holds, and the rest as it refills", async () => {
    const clock = new VirtualClock();
    const source = live({ pace: { clock, headRoom: 0 } });
    for (let i = 0; i < 5; i++) good();
    const all = asking(source, 7);
    await aWhile();
    expect(nock.pendingMocks()).toEqual([]);
    expect(clock.now()).toBe(0);
    good();
    good();
    await clock.pass(400);
    expect(await all).toEqual(Array(7).fill("read"));
  });

  it("sends again what AWS throttled, and slows down", async () => {
    const clock = new VirtualClock();
    const throttled: string[] = [];
    const watch = { throttled: ({ read }: Call) => void throttled.push(read.operation) };
    const source = live({ pace: { clock, headRoom: 0, watch } });
    refusal("ThrottlingException");
    const all = asking(source, 1);
    await aWhile();
    expect(throttled).toEqual(["listTagsForResource"]);
    good();
    await clock.pass(399);
    await aWhile();
    expect(nock.pendingMocks()).toHaveLength(1);
    await clock.pass(2);
    expect(await all).toEqual(["read"]);
  });

  it("counts what the SDK sent again by itself", async () => {
    const clock = new VirtualClock();
    const source = live({ pace: { clock, headRoom: 0 } });
    refusal("InternalFailure", 500);
    refusal("InternalFailure", 500);
    good();
    expect(await asking(source, 1)).toEqual(["read"]);
    good();
    good();
    const all = asking(source, 3);
    await aWhile();
    expect(nock.pendingMocks()).toEqual([]);
    good();
    await clock.pass(200);
    expect(await all).toEqual(["read", "read", "read"]);
  });

  it("makes nobody wait for credentials that have run out", async () => {
    const source = live({ pace: { clock: new VirtualClock() } });
    refusal("ExpiredTokenException");
    const reasons = await asking(source, 500);
    expect(new Set(reasons)).toEqual(new Set(["expired"]));
  });

  it("makes nobody wait when the scan is stopped", async () => {
    const abort = new AbortController();
    const source = live({ abort: abort.signal, pace: { clock: new VirtualClock() } });
    for (let i = 0; i < 3; i++) good();
    const all = asking(source, 500);
    await aWhile();
    abort.abort();
    const reasons = await all;
    expect(reasons.filter((reason) => reason === "interrupted")).toHaveLength(497);
  });

  it("makes nobody wait when the source is closed", async () => {
    const source = live({ pace: { clock: new VirtualClock() } });
    for (let i = 0; i < 3; i++) good();
    const all = asking(source, 500);
    await aWhile();
    await source.close();
    expect((await all).filter((reason) => reason === "interrupted")).toHaveLength(497);
  });
});

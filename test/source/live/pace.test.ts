import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateBuckets } from "../../../src/aws/rate-buckets.ts";
import { type Call, Unread } from "../../../src/model/index.ts";
import { Bucket } from "../../../src/source/live/bucket.ts";
import { Lanes } from "../../../src/source/live/lanes.ts";
import { Pace, type PaceOptions } from "../../../src/source/live/pace.ts";
import { VirtualClock } from "./pace-clock.ts";

type Place = Partial<Pick<Call, "account" | "region">>;

const call = (client: string, operation: string, place: Place = {}): Call => ({
  account: "111122223333",
  region: "eu-west-1",
  ...place,
  read: {
    service: { name: client, client: `@aws-sdk/client-${client}`, iam: client },
    operation,
    actions: [],
    input: () => ({}),
    value: () => undefined,
    pageSize: 100,
  },
  input: {},
});

const throttled = ({ account, region, read }: Call) =>
  new Unread({
    reason: "throttled",
    account,
    region,
    service: read.service.name,
    operation: read.operation,
    code: "ThrottlingException",
    message: "Rate exceeded",
  });

/** A pacer in a time of its own, and the seconds at which calls went out. */
function paced(options: PaceOptions = {}) {
  const clock = new VirtualClock();
  const pace = new Pace({ clock, ...options });
  const sent: number[] = [];
  const send = (one: Call) =>
    pace.run(one, async (leaves) => {
      leaves();
      sent.push(clock.now() / 1000);
    });
  const all = (calls: readonly Call[]) => clock.run(Promise.all(calls.map(send)));
  const seconds = () => clock.now() / 1000;
  return { clock, pace, sent, send, all, seconds };
}

const times = (n: number, one: Call) => Array.from({ length: n }, () => one);
const GET_KEY = call("kms", "getKeyPolicy");
const SUBNETS = call("ec2", "describeSubnets");
const ROUTES = call("ec2", "describeRouteTables");
const TAGS = call("cloudwatch-logs", "listTagsForResource");

describe("the pace of calls", () => {
  it.each([
    [SUBNETS, 100, 20],
    [call("ec2", "describeIdFormat"), 10, 10],
    [call("ec2", "describeMovingAddresses"), 1, 1],
    [call("ec2", "describeCapacityBlockOfferings"), 10, 0.15],
    [call("lambda", "listFunctions"), 15, 15],
    [call("elastic-load-balancing-v2", "describeListeners"), 40, 10],
    [call("elastic-load-balancing-v2", "describeTrustStores"), 20, 4],
    [call("ecs", "describeTaskDefinition"), 50, 20],
    [TAGS, 5, 5],
    [GET_KEY, 1000, 1000],
  ])("is what the bucket allows (%#)", async (one, capacity, refill) => {
    for (const headRoom of [0, 30, 90])
      for (const n of [1, capacity, capacity + 7, capacity * 3]) {
        const { all, seconds, sent } = paced({ headRoom });
        await all(times(n, one));
        const share = 1 - headRoom / 100;
        const held = Math.max(1, capacity * share);
        expect(sent).toHaveLength(n);
        expect(seconds()).toBeCloseTo(Math.max(0, (n - held) / (refill * share)), 2);
      }
  });

  it("leaves 30% to others unless told otherwise", async () => {
    const { all, seconds } = paced();
    await all(times(170, SUBNETS));
    expect(seconds()).toBeCloseTo(100 / 14, 3);
  });

  it("keeps the order in which calls came", async () => {
    const { clock, pace } = paced();
    const order: number[] = [];
    const send = (i: number) => pace.run(TAGS, async (leaves) => (leaves(), void order.push(i)));
    await clock.run(Promise.all(Array.from({ length: 40 }, (_, i) => send(i))));
    expect(order).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });

  it("lets nobody pass who comes when a token is there but its alarm has not rung yet", () => {
    let now = 0;
    const bucket = new Bucket({ capacity: 1, refill: 1 }, { now: () => now, after: () => () => {} });
    expect(bucket.take()).toBe(true);
    bucket.sent();
    void bucket.turn();
    now = 5_000;
    expect(bucket.take()).toBe(false);
  });

  it("sets no alarm where nothing has to wait, and one for each token where something has", async () => {
    const { all, clock } = paced({ headRoom: 0 });
    await all(times(100, SUBNETS));
    expect(clock.set).toBe(0);
    await all(times(20, SUBNETS));
    expect(clock.set).toBeLessThanOrEqual(21);
  });

  it("sends what has no known limit at once", async () => {
    const { all, seconds } = paced();
    await all(times(5000, call("s3", "getBucketAcl")));
    expect(seconds()).toBe(0);
  });
});

describe("buckets", () => {
  it("of two operations of one service do not wait for each other", async () => {
    const { all, seconds } = paced({ headRoom: 0 });
    await all([...times(200, SUBNETS), ...times(200, ROUTES)]);
    expect(seconds()).toBeCloseTo(5, 3);
  });

  it("of two regions, and of two accounts, neither", async () => {
    const { all, seconds } = paced({ headRoom: 0 });
    const places: Place[] = [{}, { region: "us-east-1" }, { account: "444455556666" }];
    await all(places.flatMap((place) => times(200, call("ec2", "describeSubnets", place))));
    expect(seconds()).toBeCloseTo(5, 3);
  });

  it.each<[string, readonly Call[], number]>([
    ["Lambda's rest", [call("lambda", "listTags"), call("lambda", "getFunctionUrlConfig")], (60 - 15) / 15],
    [
      "the load balancers', old and new",
      [call("elastic-load-balancing", "describeTags"), call("elastic-load-balancing-v2", "describeTags")],
      (60 - 40) / 10,
    ],
    ["API Gateway's", [call("api-gateway", "getStages"), call("apigatewayv2", "getApis")], (60 - 40) / 10],
    ["ECS services'", [call("ecs", "listServices"), call("ecs", "describeServices")], 0],
    [
      "a global service's",
      [call("route-53", "getHostedZone"), call("route-53", "getHostedZone", { region: "us-east-1" })],
      (60 - 5) / 5,
    ],
  ])("that are shared are shared: %s", async (_, calls, expected) => {
    const { all, seconds } = paced({ headRoom: 0 });
    await all(calls.flatMap((one) => times(60 / calls.length, one)));
    expect(seconds()).toBeCloseTo(expected, 3);
  });

  it("that have their own beside the shared one hold up nobody who takes from the shared one only", async () => {
    const { clock, send, sent } = paced({ headRoom: 0 });
    const slow = Promise.all(times(30, call("api-gateway", "getResources")).map(send));
    const fast = Promise.all(times(30, call("api-gateway", "getStages")).map(send));
    await clock.run(fast);
    expect(sent).toHaveLength(5 + 30);
    expect(clock.now()).toBe(0);
    await clock.run(slow);
    expect(clock.now() / 1000).toBeCloseTo(10, 3);
  });

  it("are smaller in EC2 for calls with neither filter nor page size", async () => {
    const plain: Call = { ...call("ec2", "describeVolumes"), read: { ...SUBNETS.read, operation: "describeVolumes" } };
    const { pageSize: _, ...unpaged } = plain.read;
    const { all, seconds } = paced({ headRoom: 0 });
    await all(times(60, { ...plain, read: unpaged }));
    expect(seconds()).toBeCloseTo(1, 3);
    await all(times(60, { ...plain, read: unpaged, input: { Filters: [] } }));
    expect(seconds()).toBeCloseTo(1, 3);
  });
});

describe("lanes behind buckets", () => {
  it("are free while calls wait for their bucket, and no burst gathers in a lane that is slow", async () => {
    const { clock, pace } = paced({ headRoom: 0 });
    const lanes = new Lanes();
    const arrived: number[] = [];
    const send = (one: Call, ms: number) =>
      pace.run(one, (leaves) =>
        lanes.run("ec2", 6, async () => {
          leaves();
          if (one === SUBNETS) arrived.push(clock.now() / 1000);
          await clock.sleep(ms);
        }),
      );
    // Six slow calls hold the lane for 20 s, in which the bucket would fill again although nothing was sent.
    const slow = times(6, ROUTES).map((one) => send(one, 20_000));
    const many = times(300, SUBNETS).map((one) => send(one, 1));
    await clock.run(Promise.all([...slow, ...many]));
    expect(arrived[0]).toBe(20);
    expect(most(arrived, 100, 20)).toBeLessThanOrEqual(1e-6);
    expect(arrived.at(-1)).toBeCloseTo(20 + (300 - 100) / 20, 1);
  });
});

/** By how much calls exceed a bucket in their worst window. */
function most(at: readonly number[], capacity: number, refill: number): number {
  let worst = -Infinity;
  for (let i = 0; i < at.length; i++)
    for (let j = i; j < at.length; j++) worst = Math.max(worst, j - i + 1 - capacity - refill * (at[j]! - at[i]!));
  return worst;
}

describe("property", () => {
  it("in no window are there more calls than its bucket held and regained", async () => {
    const clients = ["cloudwatch-logs", "lambda", "elastic-load-balancing-v2", "kinesis", "route-53", "ec2"];
    const operations = ["listTagsForResource", "getFunction", "describeTags", "listStreams", "describeIdFormat"];
    const step = fc.record({
      client: fc.constantFrom(...clients),
      operation: fc.constantFrom(...operations),
      region: fc.constantFrom("eu-west-1", "us-east-1"),
      after: fc.nat(4000),
      latency: fc.nat(300),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 250 }), fc.nat(90), async (steps, headRoom) => {
        const { clock, pace } = paced({ headRoom });
        const lanes = new Lanes();
        const left = new Map<string, { at: number[]; capacity: number; refill: number }>();
        const one = async ({ client, operation, region, after, latency }: (typeof steps)[number]) => {
          await clock.sleep(after);
          const asked = call(client, operation, { region });
          await pace.run(asked, (leaves) =>
            lanes.run(`${client} ${region}`, 6, async () => {
              leaves();
              const name = operation.charAt(0).toUpperCase() + operation.slice(1);
              for (const bucket of rateBuckets(asked.read.service.client, name)) {
                const key = `${bucket.name} ${bucket.global ? "" : region}`;
                const seen = left.get(key) ?? { at: [], capacity: bucket.capacity, refill: bucket.refill };
                left.set(key, seen);
                seen.at.push(clock.now() / 1000);
              }
              await clock.sleep(latency);
            }),
          );
        };
        await clock.run(Promise.all(steps.map(one)));
        const share = 1 - headRoom / 100;
        for (const { at, capacity, refill } of left.values())
          expect(most(at, Math.max(1, capacity * share), refill * share)).toBeLessThan(1e-3);
      }),
      { numRuns: 25 },
    );
  });
});

describe("throttling", () => {
  it("slows down the throttled bucket only, which recovers; no call is lost", async () => {
    const { clock, pace, sent } = paced({ headRoom: 0 });
    let refusals = 1;
    const send = (one: Call) =>
      pace.run(one, async (leaves) => {
        leaves();
        if (one === SUBNETS && refusals-- > 0) throw throttled(one);
        sent.push(clock.now() / 1000);
      });
    const others = Promise.all(times(200, ROUTES).map(send));
    const calls = Promise.all(times(400, SUBNETS).map(send));
    await clock.run(others);
    expect(clock.now() / 1000).toBeCloseTo(5, 2);
    await clock.run(calls);
    expect(sent).toHaveLength(600);
    // 100 at once, the others at 10/s at first and at 20/s after a while.
    const rate = (from: number, to: number) => sent.filter((at) => at >= from && at < to).length / (to - from);
    expect(clock.now() / 1000).toBeGreaterThan(300 / 20 + 1);
    expect(clock.now() / 1000).toBeLessThan(300 / 10);
    expect(rate(6, 8)).toBeLessThan(16);
    expect(rate(16, 18)).toBeGreaterThanOrEqual(19);
  });

  it("counts refusals of calls that were under way together as one", async () => {
    const { clock, pace } = paced({ headRoom: 0 });
    let refused = 0;
    const send = () =>
      pace.run(SUBNETS, async (leaves) => {
        leaves();
        await clock.sleep(50);
        if (refused++ < 50) throw throttled(SUBNETS);
      });
    await clock.run(Promise.all(times(50, SUBNETS).map(send)));
    // At half of 20/s, and rising.
    expect(clock.now() / 1000).toBeGreaterThan(3);
    expect(clock.now() / 1000).toBeLessThan(5.5);
  });

  it("slows down what has no known limit, too, once AWS has one", async () => {
    const acl = call("s3", "getBucketAcl");
    const { clock, pace, sent } = paced();
    let refusals = 3;
    const send = (one: Call) =>
      pace.run(one, async (leaves) => {
        leaves();
        if (refusals-- > 0) throw throttled(one);
        sent.push(clock.now() / 1000);
      });
    await clock.run(Promise.all(times(100, acl).map(send)));
    expect(sent).toHaveLength(100);
    await clock.run(Promise.all(times(500, acl).map(send)));
    expect(sent).toHaveLength(600);
    expect(clock.now()).toBeGreaterThan(5_000);
    expect(clock.now()).toBeLessThan(40_000);
  });

  it("that never ends makes the call unread after so many times", async () => {
    const told: string[] = [];
    const watch = { throttled: (one: Call) => void told.push(one.read.operation) };
    const { clock, pace } = paced({ watch });
    const refused = pace.run(TAGS, async (leaves) => (leaves(), Promise.reject(throttled(TAGS))));
    await expect(clock.run(refused)).rejects.toMatchObject({ detail: { reason: "throttled" } });
    expect(told).toHaveLength(10);
    // As patient as the SDK would have been.
    expect(clock.now()).toBeGreaterThan(15_000);
    expect(clock.now()).toBeLessThan(60_000);
  });

  it("other failures are not sent again", async () => {
    const { clock, pace } = paced();
    let sent = 0;
    const failed = pace.run(TAGS, async (leaves) => (leaves(), sent++, Promise.reject(new Error("no"))));
    await expect(clock.run(failed)).rejects.toThrow("no");
    expect(sent).toBe(1);
  });

  it("attempts that the SDK makes by itself are counted", async () => {
    const { all, pace, seconds } = paced({ headRoom: 0 });
    await all(times(1, TAGS));
    pace.again(TAGS, { $metadata: { attempts: 4 } });
    pace.again(TAGS, { $metadata: { attempts: 1 } });
    pace.again(TAGS, {});
    await all(times(2, TAGS));
    expect(seconds()).toBeCloseTo(1 / 5, 3);
  });
});

describe("a scan that is stopped", () => {
  it("lets everybody go at once, each in turn, and nobody waits again", async () => {
    const abort = new AbortController();
    const { clock, send, sent, pace } = paced({ abort: abort.signal });
    const waiting = Promise.all([...times(1000, TAGS), ...times(1000, SUBNETS)].map(send));
    await clock.run(waiting, 2_000);
    expect(sent.length).toBeLessThan(200);
    abort.abort();
    await clock.run(waiting);
    expect(sent).toHaveLength(2000);
    expect(clock.now()).toBe(2_000);
    await clock.run(Promise.all(times(500, TAGS).map(send)));
    expect(clock.now()).toBe(2_000);
    const refused = pace.run(TAGS, () => Promise.reject(throttled(TAGS)));
    await expect(clock.run(refused)).rejects.toThrow("Rate exceeded");
  });
});

describe("the cost of a call that has not to wait", () => {
  it("is little", async () => {
    const leave = async (leaves: () => void) => leaves();
    const best = { paced: Infinity, alone: Infinity };
    for (let round = 0; round < 20; round++) {
      const pace = new Pace({ headRoom: 0 });
      const began = performance.now();
      for (let i = 0; i < 1000; i++) await leave(() => {});
      const middle = performance.now();
      for (let i = 0; i < 1000; i++) await pace.run(GET_KEY, leave);
      best.alone = Math.min(best.alone, middle - began);
      best.paced = Math.min(best.paced, performance.now() - middle);
    }
    console.log(`a paced call costs ${(best.paced - best.alone).toFixed(2)} µs`);
    // 2 µs on a quiet machine; tests run on busy ones.
    expect(best.paced - best.alone).toBeLessThan(10);
  });
});

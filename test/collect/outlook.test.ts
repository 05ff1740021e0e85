import { describe, expect, it } from "vitest";
import { Outlook } from "../../src/collect/outlook.ts";
import { type AnyKind, type Call, each, kind, type Read, service } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { pass } from "../../src/rule/index.ts";
import { ruleOf } from "../evaluate/scan.ts";
import { type Simulated, simulate, worst } from "./simulated-scan.ts";

interface Item {
  Id: string;
}

/** A read of a service as it is, of things that are not. */
function read(client: string, operation: string, isList = false): Read<any, any> {
  const reader = service(client, { client: `@aws-sdk/client-${client}` }) as unknown as (
    operation: string,
    spec: object,
  ) => Read<any, any>;
  const input = (from?: { name?: string }) => ({ of: from?.name });
  return reader(operation, { input, value: (out: { items: unknown }) => (isList ? out.items : out), pageSize: 50 });
}

const kindOf = (type: string, list: unknown, aspects: Readonly<Record<string, unknown>> = {}): AnyKind =>
  kind<Item>()(type, {
    list: list as never,
    identity: ({ Id }, { region }) => ({ arn: `arn:aws:x:${region}:111122223333:${Id}`, name: `${type} ${Id}` }),
    aspects: aspects as never,
  });

const rulesOf = (...kinds: readonly AnyKind[]) =>
  kinds.map((one) => ruleOf({ subject: one.with(...(Object.keys(one.spec.aspects) as never[])), check: () => pass }));

/** Answers lists with so many items, 50 a page, and all else with nothing. */
const account =
  (counts: Readonly<Record<string, number | ((call: Call) => number)>>): Simulated["answer"] =>
  (call) => {
    const count = counts[call.read.operation] ?? 0;
    const all = typeof count === "number" ? count : count(call);
    const { of = "" } = call.input as { of?: string };
    const from = Number(call.page ?? 0);
    const ids = Array.from({ length: Math.min(50, all - from) }, (_, i) => ({ Id: `${of}-${from + i}` }));
    return { output: { items: ids }, ...(from + 50 < all && { next: String(from + 50) }) };
  };

const functions = kindOf("Sim::Lambda::Function", read("lambda", "listFunctions", true), {
  policy: read("lambda", "getPolicy"),
  tagging: read("lambda", "listTags"),
  url: read("lambda", "getFunctionUrlConfig"),
});
const balancers = kindOf("Sim::Elb::Balancer", read("elastic-load-balancing-v2", "describeLoadBalancers", true), {
  attributes: read("elastic-load-balancing-v2", "describeLoadBalancerAttributes"),
});
const listeners = kindOf(
  "Sim::Elb::Listener",
  each(balancers as never, read("elastic-load-balancing-v2", "describeListeners", true)),
  { certificates: read("elastic-load-balancing-v2", "describeListenerCertificates") },
);
const balancerRules = kindOf(
  "Sim::Elb::Rule",
  each(listeners as never, read("elastic-load-balancing-v2", "describeRules", true)),
);
const buckets = kindOf(
  "Sim::S3::Bucket",
  read("s3", "listBuckets", true),
  Object.fromEntries(["Acl", "Policy", "Versioning", "Encryption"].map((one) => [one, read("s3", `getBucket${one}`)])),
);
const streams = kindOf("Sim::Kinesis::Stream", read("kinesis", "listStreams", true), {
  summary: read("kinesis", "describeStreamSummary"),
  tagging: read("kinesis", "listTagsForStream"),
});
const REGIONS = ["eu-west-1", "eu-west-2", "eu-central-1", "us-east-1", "us-west-2"];
const jittered = ({ input, page = "" }: Call) =>
  0.05 + ((JSON.stringify(input).length * 7 + page.length * 3) % 10) / 50;

const scans: readonly (readonly [string, Simulated])[] = [
  [
    "many functions behind 15 calls a second",
    { rules: rulesOf(functions), answer: account({ listFunctions: 1500 }), takes: () => 0.15 },
  ],
  [
    "nearly nothing in every region",
    {
      rules: rulesOf(functions, balancers, listeners, buckets, streams),
      regions: REGIONS,
      answer: account({ listFunctions: 1, describeLoadBalancers: 1, describeListeners: 2, listBuckets: 3 }),
      takes: jittered,
    },
  ],
  [
    "a long chain",
    {
      rules: rulesOf(balancers, listeners, balancerRules),
      answer: account({ describeLoadBalancers: 400, describeListeners: 2, describeRules: 1 }),
    },
  ],
  [
    "a long chain beside many functions, in unequal regions",
    {
      rules: rulesOf(functions, balancers, listeners, balancerRules),
      regions: REGIONS,
      answer: account({
        listFunctions: ({ region }) => region.length * 40,
        describeLoadBalancers: ({ region }) => (region === "us-east-1" ? 300 : 3),
        describeListeners: 3,
        describeRules: 2,
      }),
      takes: jittered,
    },
  ],
  [
    "parents with many children",
    {
      rules: rulesOf(balancers, listeners, balancerRules),
      answer: account({ describeLoadBalancers: 200, describeListeners: 5, describeRules: 5 }),
    },
  ],
  [
    "parents most of which have none",
    {
      rules: rulesOf(balancers, listeners, balancerRules),
      answer: account({
        describeLoadBalancers: 800,
        describeListeners: ({ input }) => (/[37]"/.test(JSON.stringify(input)) ? 1 : 0),
        describeRules: 1,
      }),
    },
  ],
  [
    "many buckets, which no limit holds up",
    { rules: rulesOf(buckets), answer: account({ listBuckets: 1000 }), takes: jittered },
  ],
  [
    "a scan that AWS slows down for a while",
    {
      rules: rulesOf(streams),
      answer: account({ listStreams: 400 }),
      throttles: ({ read: { operation } }, at) => operation === "listTagsForStream" && at > 5 && at < 60 && at % 20 < 3,
    },
  ],
];

describe("what is said of a scan that is a third through", () => {
  it.each(scans)("is off by no more than 2: %s", async (_, scan) => {
    const { said, seconds } = await simulate(scan);
    const off = worst(said, seconds);
    expect(off.factor, JSON.stringify({ ...off, seconds, said: said.length })).toBeLessThan(2);
  });

  it.each(scans)("counts calls that are all sent in the end: %s", async (_, scan) => {
    const { said, sent, left, seconds } = await simulate(scan);
    expect(left).toMatchObject({ calls: 0, seconds: 0 });
    for (const one of said.filter(({ at }) => at > seconds / 3)) {
      expect(one.sent + one.calls).toBeLessThan(2 * sent);
      expect(one.sent + one.calls).toBeGreaterThan(sent / 2);
    }
  });
});

it("names what it waits for", async () => {
  const { said } = await simulate(scans[0]![1]);
  const late = said.at(-20)!;
  expect(late.slowest).toMatchObject({ name: "lambda control plane", region: "eu-west-1", isLimit: true });
  expect(1 / late.slowest!.each).toBeCloseTo(10.5);
  const { said: ofBuckets } = await simulate(scans[6]![1]);
  expect(ofBuckets.at(-10)!.slowest).toMatchObject({ name: "s3", isLimit: false });
});

it("costs little, however many kinds and regions there are", () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    kindOf(`Sim::Lambda::K${i}`, read("lambda", "listFunctions", true), { a: read("lambda", "getPolicy") }),
  );
  const regions = Array.from({ length: 17 }, (_, i) => `eu-west-${i}`);
  const outlook = new Outlook(
    plan(rulesOf(...many)),
    { id: "1", partition: "aws", regions, allRegions: true },
    () => 0,
  );
  const began = performance.now();
  for (let i = 0; i < 10; i++) outlook.estimate({ backlog: () => [], queues: () => [] });
  expect((performance.now() - began) / 10).toBeLessThan(100);
});

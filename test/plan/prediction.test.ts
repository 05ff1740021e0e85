import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { type AnyRule, kind, service } from "../../src/model/index.ts";
import { waitsFor } from "../../src/plan/chain.ts";
import { callsFor } from "../../src/plan/dependent.ts";
import { plan } from "../../src/plan/index.ts";
import { prediction } from "../../src/plan/prediction.ts";
import { group, part, thing } from "../collect/things.ts";

const REGIONS = ["eu-west-1", "us-east-1"];
const rule = (subject: AnyRule["subject"]) => ({ id: "things-thing-odd", subject }) as AnyRule;
const predicted = (subject: AnyRule["subject"], over = {}) =>
  prediction(plan([rule(subject)]), { regions: REGIONS, ...over });
const chosen = (...ids: string[]) => plan(rules.filter(({ id }) => ids.includes(id)));

describe("a prediction", () => {
  it("tells what is known from what hangs on the account", () => {
    expect(predicted(thing.with("color", "weight"), { resources: 5 }).operations).toEqual([
      {
        service: "things",
        operation: "DescribeThings",
        known: 0,
        estimated: 3,
        per: [{ of: "Acme::Things::Thing", size: 2 }],
      },
      {
        service: "things",
        operation: "GetThing",
        known: 0,
        estimated: 5,
        per: [{ of: "Acme::Things::Thing", size: 1 }],
      },
      {
        ...{ service: "things", operation: "ListThings", known: 2, estimated: 0 },
        per: [{ of: "Acme::Things::Thing", size: 10, pages: true }],
      },
    ]);
  });

  it("counts children by their parents, details by their batches, pages but the first", () => {
    const calls = (subject: AnyRule["subject"], resources: number) =>
      Object.fromEntries(
        predicted(subject, { resources }).operations.map((one) => [one.operation, one.known + one.estimated]),
      );
    expect(calls(part.with(), 7)).toEqual({ ListThings: 2, ListPieces: 7 });
    expect(calls(group.with(), 7)).toEqual({ ListGroups: 2, DescribeGroups: 3 });
    expect(calls(thing.with(), 21)).toEqual({ ListThings: 4 });
    expect(calls(thing.with("color"), 0)).toEqual({ ListThings: 2, GetThing: 0 });
  });

  it("estimates nothing where the calls are known", () => {
    const planned = plan([rule(thing.with("color"))]);
    const read = thing.spec.aspects["color"] as never;
    const made = [1, 2, 3].map((Name) => ({ read, region: "eu-west-1", input: { Name } }));
    const { known, estimated, operations } = prediction(planned, { regions: REGIONS, made });
    expect({ known, estimated, operations: operations.length }).toEqual({ known: 3, estimated: 0, operations: 1 });
  });

  it("takes no time for no calls", () => {
    expect(prediction(plan([]), { regions: REGIONS })).toMatchObject({ known: 0, seconds: 0, chain: [], costs: [] });
  });
});

describe("the worst bucket", () => {
  // lambda:GetPolicy is asked of each function and each alias: 15 a second, of which 70 % are ours.
  const functions = (over = {}) => prediction(chosen("lambda-function-public-policy"), { regions: REGIONS, ...over });

  it("is a region's, with the head-room gone from both numbers", () => {
    const { worst, seconds } = functions({ resources: 1060, headRoom: 30 });
    expect(worst).toMatchObject({ name: "lambda:GetPolicy", region: "eu-west-1", calls: 2120, published: true });
    expect([worst?.capacity, worst?.refill]).toEqual([10.5, 10.5]);
    expect(worst?.seconds).toBeCloseTo((2120 - 10.5) / 10.5, 5);
    expect(seconds).toBeGreaterThan(worst!.seconds);
    expect(functions({ resources: 1060, headRoom: 0 }).worst?.seconds).toBeCloseTo((2120 - 15) / 15, 5);
  });

  it("keeps nobody waiting while it is full", () => {
    expect(functions({ resources: 5 }).worst?.seconds).toBe(0);
  });

  it("is one for all regions where AWS has one", () => {
    const names = prediction(chosen("route53-hosted-zone-not-delegated"), { regions: REGIONS, resources: 100 });
    expect(names.worst).toMatchObject({ name: "route53 account", region: "global" });
  });

  it("is none where AWS says nothing of its limits", () => {
    expect(predicted(thing.with("color")).worst).toBeUndefined();
  });
});

describe("the longest chain", () => {
  it("leads from the list over the parents to what is asked last", () => {
    expect(predicted(part.with()).chain).toEqual(["things:ListThings", "things:ListPieces"]);
    expect(prediction(plan(rules), { regions: REGIONS }).chain).toEqual(
      expect.arrayContaining(["ecs:ListClusters", "ecs:ListServices", "ecs:DescribeServices"]),
    );
  });

  it("knows what a call may have waited for", () => {
    const before = waitsFor(plan([rule(group.with()), rule(part.with()), rule(thing.with("color"))]));
    expect(before.get("things:DescribeGroups")).toEqual(new Set(["things:ListGroups"]));
    // Children are listed as soon as their parents are, whatever else is still read of those.
    expect(before.get("things:ListPieces")).toEqual(new Set(["things:ListThings"]));
    expect(before.get("things:GetThing")).toEqual(new Set(["things:ListThings"]));
    expect(before.get("things:ListThings")).toBeUndefined();
  });
});

describe("costs", () => {
  it("are those of the requests, or of the metrics that they ask for", () => {
    const cloudwatch = service<any>("cloudwatch") as any;
    const metered = kind<{ Id: string }>()("Acme::Things::Metered", {
      list: cloudwatch("describeAlarms", { value: () => [] }),
      identity: ({ Id }: { Id: string }) => ({ arn: Id, name: Id }),
      aspects: { data: { size: 125, read: cloudwatch("getMetricData", { value: () => [] }) } },
    } as never);
    const [cost, ...rest] = predicted(metered.with("data" as never), { resources: 1000 }).costs;
    // 125 resources in a call of 500 metrics: four each.
    expect(cost).toMatchObject({ service: "cloudwatch", operations: ["GetMetricData"], unit: "metric", units: 4000 });
    expect(cost?.atMost).toBeCloseTo(0.04, 9);
    expect(rest).toEqual([]);
  });

  it("are told with where they are published", () => {
    const { costs } = prediction(plan(rules), { regions: REGIONS });
    expect(costs.map(({ service: name }) => name)).toEqual(
      expect.arrayContaining(["kms", "s3", "secretsmanager", "glue"]),
    );
    for (const { source, atMost, units } of costs) {
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\/$/);
      expect(atMost).toBeLessThan(0.1);
      expect(units).toBeGreaterThan(0);
    }
    expect(costs.map(({ service: name }) => name)).not.toContain("ec2");
  });
});

it("one call more is one for each batch that is begun", () => {
  const dependent = { read: {} as never, of: "x", size: 20 };
  expect([0, 1, 20, 21].map((n) => callsFor(dependent, n))).toEqual([0, 1, 1, 2]);
  expect([0, 1, 20, 21].map((n) => callsFor({ ...dependent, pages: true }, n))).toEqual([0, 0, 0, 1]);
});

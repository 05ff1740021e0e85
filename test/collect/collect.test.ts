import { describe, expect, it } from "vitest";
import { asker } from "../../src/collect/ask.ts";
import { collect } from "../../src/collect/index.ts";
import { type Account, type AnyRule, type Identity, type Selection, Unread } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { ACCOUNT, denied, FakeSource, inRegion, pages } from "./fake-source.ts";
import { group, part, thing, things, worldThing } from "./things.ts";

const rule = (...selections: Selection<any>[]): AnyRule => {
  const [subject, ...others] = selections;
  return { id: "a-rule", subject, context: Object.fromEntries(others.map((one, i) => [`c${i}`, one])) } as never;
};
const read = (source: FakeSource, selections: Selection<any>[], account: Account = ACCOUNT) =>
  collect(plan([rule(...selections)]), account, source);
const ONE_REGION: Account = { ...ACCOUNT, regions: ["eu-west-1"] };
const names = (resources: readonly Identity[]) => resources.map(({ name }) => name);
const list = (...some: string[]) => ({ Things: some.map((Name) => ({ Name })) });

/** The value of an aspect, or why there is none. */
const aspect = (resource: unknown, name: string): unknown => {
  try {
    return (resource as Record<string, unknown>)[name];
  } catch (error) {
    return error instanceof Unread ? error.detail : error;
  }
};

describe("lists", () => {
  it("are read once in each region, and a global one once in the home region", async () => {
    const source = new FakeSource({ listThings: {} });
    await read(source, [thing.with(), thing.with(), worldThing.with()]);
    expect(source.asked.sort()).toEqual([
      "eu-west-1 listThings {}",
      'us-east-1 listThings {"Kind":"world"}',
      "us-east-1 listThings {}",
    ]);
  });

  it("of a global kind are read in the partition's own home region", async () => {
    const source = new FakeSource({ listThings: {} });
    await read(source, [worldThing.with()], { ...ACCOUNT, partition: "aws-cn", regions: ["cn-north-1"] });
    expect(source.asked).toEqual(['cn-northwest-1 listThings {"Kind":"world"}']);
  });

  it("are joined over their pages", async () => {
    const source = new FakeSource({ listThings: pages([list("a", "b"), {}, list("c")]) });
    const inventory = await read(source, [thing.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Thing"))).toEqual(["a", "b", "c"]);
    expect(inventory.gaps("Acme::Things::Thing")).toEqual([]);
    expect(source.asked).toEqual(["eu-west-1 listThings {}", "eu-west-1 listThings {} 1", "eu-west-1 listThings {} 2"]);
  });

  it("keep the pages that came before a failure, with the gap", async () => {
    const source = new FakeSource({ listThings: pages([list("a"), denied()]) });
    const inventory = await read(source, [thing.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Thing"))).toEqual(["a"]);
    expect(inventory.gaps("Acme::Things::Thing")).toMatchObject([{ reason: "denied", operation: "ListThings" }]);
  });

  it("fail in one region without harm to the others", async () => {
    const source = new FakeSource({ listThings: inRegion({ "us-east-1": denied() }, list("a")) });
    const inventory = await read(source, [thing.with()]);
    expect(names(inventory.subjects("Acme::Things::Thing"))).toEqual(["a"]);
    expect(inventory.gaps("Acme::Things::Thing")).toMatchObject([{ region: "us-east-1" }]);
  });

  it("take a resource without a name for a gap, not for nothing", async () => {
    const source = new FakeSource({ listThings: { Things: [{ Name: "a" }, { Size: 3 }] } });
    const inventory = await read(source, [thing.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Thing"))).toEqual(["a"]);
    expect(inventory.gaps("Acme::Things::Thing")).toMatchObject([
      { reason: "malformed", code: "MissingIdentity", service: "things", operation: "ListThings" },
    ]);
  });

  it("take an answer that their declaration cannot read for a gap, and nothing else falls", async () => {
    const source = new FakeSource({
      listThings: (call: { region: string }) => (call.region === "us-east-1" ? { Things: [null] } : list("a")),
    });
    const inventory = await read(source, [thing.with()]);
    expect(names(inventory.subjects("Acme::Things::Thing"))).toEqual(["a"]);
    expect(inventory.gaps("Acme::Things::Thing")).toMatchObject([{ reason: "malformed", region: "us-east-1" }]);
  });
});

describe("a read that wants the first page only", () => {
  it("gets it, and leaves those who want all of the same list with all", async () => {
    const first = things("listThings", { firstPageOnly: true, value: (out) => out.Things });
    const all = things("listThings", { value: (out) => out.Things });
    const source = new FakeSource({ listThings: pages([list("a"), list("b")]) });
    const ask = asker((call) => source.send(call));
    const place = { account: ACCOUNT.id, region: "eu-west-1" };
    const [one, both] = await Promise.all([ask(place, first, {}), ask(place, all, {})]);
    expect(one.value?.map(({ Name }) => Name)).toEqual(["a"]);
    expect(both.value?.map(({ Name }) => Name)).toEqual(["a", "b"]);
  });
});

describe("details", () => {
  it("are read in batches of what was listed", async () => {
    const source = new FakeSource({
      listGroups: pages([{ Groups: ["a", "b", "c"] }, { Groups: ["d"] }]),
      describeGroups: ({ input }: { input: { Groups: string[] } }) => ({
        Groups: input.Groups.map((Name) => ({ Name })),
      }),
    });
    const inventory = await read(source, [group.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Group"))).toEqual(["a", "b", "c", "d"]);
    expect(source.asked.slice(2)).toEqual([
      'eu-west-1 describeGroups {"Groups":["a","b","c"]}',
      'eu-west-1 describeGroups {"Groups":["d"]}',
    ]);
  });

  it("that fail are a gap of the list", async () => {
    const source = new FakeSource({ listGroups: { Groups: ["a"] }, describeGroups: denied() });
    const inventory = await read(source, [group.with()], ONE_REGION);
    expect(inventory.subjects("Acme::Things::Group")).toEqual([]);
    expect(inventory.gaps("Acme::Things::Group")).toMatchObject([
      { operation: "DescribeGroups", action: "things:DescribeGroups" },
    ]);
  });

  it("of nothing are not asked for", async () => {
    const source = new FakeSource({ listGroups: {} });
    await read(source, [group.with()], ONE_REGION);
    expect(source.asked).toHaveLength(1);
  });
});

describe("lists per parent", () => {
  it("come after the parents, which are listed once though they are asked for too", async () => {
    const source = new FakeSource({
      listThings: list("a", "b"),
      listPieces: ({ input }: { input: { Thing: string } }) => ({ Parts: [{ Id: `${input.Thing}-1` }] }),
    });
    const inventory = await read(source, [part.with(), thing.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Part"))).toEqual(["a-1", "b-1"]);
    expect(source.asked).toEqual([
      "eu-west-1 listThings {}",
      'eu-west-1 listPieces {"Thing":"a"}',
      'eu-west-1 listPieces {"Thing":"b"}',
    ]);
  });

  it("are incomplete where their parents are", async () => {
    const source = new FakeSource({ listThings: pages([list("a"), denied()]), listPieces: { Parts: [{ Id: "1" }] } });
    const inventory = await read(source, [part.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Part"))).toEqual(["1"]);
    expect(inventory.gaps("Acme::Things::Part")).toMatchObject([{ operation: "ListThings" }]);
  });

  it("that fail for one parent keep those of the others", async () => {
    const source = new FakeSource({
      listThings: list("a", "b"),
      listPieces: (call: never) =>
        (call as { input: { Thing: string } }).input.Thing === "a" ? denied()(call) : { Parts: [{ Id: "b-1" }] },
    });
    const inventory = await read(source, [part.with()], ONE_REGION);
    expect(names(inventory.subjects("Acme::Things::Part"))).toEqual(["b-1"]);
    expect(inventory.gaps("Acme::Things::Part")).toMatchObject([{ operation: "ListPieces" }]);
  });
});

describe("aspects", () => {
  it("are read only when asked for", async () => {
    const source = new FakeSource({ listThings: list("a") });
    const inventory = await read(source, [thing.with()], ONE_REGION);
    expect(source.asked).toEqual(["eu-west-1 listThings {}"]);
    const [a] = inventory.subjects("Acme::Things::Thing");
    expect(() => a!["color"]).toThrow(/not asked for/);
  });

  it("are read once for each resource, in its own region", async () => {
    const source = new FakeSource({
      listThings: inRegion({ "us-east-1": list("u") }, list("e")),
      getThing: { Color: "red" },
    });
    const inventory = await read(source, [thing.with("color"), thing.with("color")]);
    expect(source.asked.filter((call) => call.includes("getThing")).sort()).toEqual([
      'eu-west-1 getThing {"Name":"e"}',
      'us-east-1 getThing {"Name":"u"}',
    ]);
    expect(inventory.subjects("Acme::Things::Thing").map((one) => one["color"])).toEqual(["red", "red"]);
  });

  it("are shared by all that ask the same", async () => {
    const source = new FakeSource({
      listThings: { Things: [{ Name: "a" }, { Name: "a", Size: 2 }] },
      getThing: { Color: "red" },
    });
    await read(source, [thing.with("color")], ONE_REGION);
    expect(source.asked.filter((call) => call.includes("getThing"))).toHaveLength(1);
  });

  it("raise why they could not be read, each resource for itself", async () => {
    const source = new FakeSource({
      listThings: list("a", "b"),
      getThing: (call: never) =>
        (call as { input: { Name: string } }).input.Name === "a" ? denied()(call) : { Color: "red" },
    });
    const [a, b] = (await read(source, [thing.with("color")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(aspect(a, "color")).toMatchObject({ reason: "denied", action: "things:GetThing" });
    expect(aspect(b, "color")).toBe("red");
    expect(a!.name).toBe("a");
  });

  it("take the declared absence for its value, and no other failure", async () => {
    const absent = new FakeSource({
      listThings: list("a"),
      getThing: denied({ reason: "vanished", code: "NoSuchColor" }),
    });
    const [a] = (await read(absent, [thing.with("color")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(aspect(a, "color")).toBe("none");
    const gone = new FakeSource({
      listThings: list("a"),
      getThing: denied({ reason: "vanished", code: "NoSuchThing" }),
    });
    const [b] = (await read(gone, [thing.with("color")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(aspect(b, "color")).toMatchObject({ code: "NoSuchThing" });
  });

  it("that their declaration cannot read from the answer are unread, and nothing else falls", async () => {
    const source = new FakeSource({ listThings: list("a"), getThing: null, getThingTags: { Tags: { team: "x" } } });
    const [a] = (await read(source, [thing.with("color", "tagging")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(aspect(a, "color")).toMatchObject({ reason: "malformed", service: "things", operation: "GetThing" });
    expect(aspect(a, "tagging")).toEqual({ team: "x" });
  });

  it("of resources in regions outside the scan are not asked for, and raise", async () => {
    const Things = [{ Name: "near", Region: "eu-west-1" }, { Name: "far", Region: "ap-south-1" }, { Name: "none" }];
    const source = new FakeSource({ listThings: { Things }, getThing: { Color: "red" } });
    const inventory = await read(source, [worldThing.with("color")], { ...ONE_REGION, allRegions: false });
    expect(source.asked.slice(1)).toEqual(['eu-west-1 getThing {"Name":"near"}', 'us-east-1 getThing {"Name":"none"}']);
    expect(names(inventory.subjects("Acme::Things::WorldThing"))).toEqual(["near", "none"]);
    const far = inventory.collection("Acme::Things::WorldThing").get("far");
    expect(aspect(far, "color")).toMatchObject({ reason: "outside-scan", region: "ap-south-1" });
  });

  it("that hold the tags put them into the identity too; unread ones leave it without", async () => {
    const source = new FakeSource({
      listThings: list("a", "b"),
      getThingTags: (call: never) =>
        (call as { input: { Name: string } }).input.Name === "a" ? { Tags: { team: "x" } } : denied()(call),
    });
    const [a, b] = (await read(source, [thing.with("tagging")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(a!.tags).toEqual({ team: "x" });
    expect(b!.tags).toEqual({});
  });
});

describe("batched aspects", () => {
  const weights: Record<string, number> = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  const weigh = ({ input }: { input: { Names: string[] } }) => ({ Weights: input.Names.map((name) => weights[name]!) });

  it("are read a few at a time, each region for itself, and stay with their resource", async () => {
    const source = new FakeSource({
      listThings: inRegion({ "us-east-1": list("d", "e") }, list("a", "b", "c")),
      describeThings: weigh,
    });
    const inventory = await read(source, [thing.with("weight")]);
    expect(source.asked.filter((call) => call.includes("describeThings")).sort()).toEqual([
      'eu-west-1 describeThings {"Names":["a","b"]}',
      'eu-west-1 describeThings {"Names":["c"]}',
      'us-east-1 describeThings {"Names":["d","e"]}',
    ]);
    for (const one of inventory.subjects("Acme::Things::Thing")) expect(one["weight"]).toBe(weights[one.name]);
  });

  it("that fail for one batch raise for its resources only", async () => {
    const source = new FakeSource({
      listThings: list("a", "b", "c"),
      describeThings: (call: never) =>
        (call as { input: { Names: string[] } }).input.Names.includes("a") ? denied()(call) : weigh(call),
    });
    const some = (await read(source, [thing.with("weight")], ONE_REGION)).subjects("Acme::Things::Thing");
    expect(some.map((one) => aspect(one, "weight"))).toMatchObject([{ reason: "denied" }, { reason: "denied" }, 3]);
  });

  it("with fewer values than resources are unread: nobody knows whose they are", async () => {
    const source = new FakeSource({ listThings: list("a", "b"), describeThings: { Weights: [1] } });
    const some = (await read(source, [thing.with("weight")], ONE_REGION)).subjects("Acme::Things::Thing");
    for (const one of some) expect(aspect(one, "weight")).toMatchObject({ reason: "malformed" });
  });
});

it("a fault of the program is not taken for a gap", async () => {
  const source = new FakeSource({
    listThings: () => {
      throw new RangeError("a bug");
    },
  });
  await expect(read(source, [thing.with()])).rejects.toThrow("a bug");
});

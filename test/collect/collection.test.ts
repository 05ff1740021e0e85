import { describe, expect, it } from "vitest";
import { collect } from "../../src/collect/index.ts";
import { type Account, type Collection, Unread } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { ACCOUNT, denied, FakeSource, inRegion, pages } from "./fake-source.ts";
import { thing, worldThing } from "./things.ts";

const THING = "Acme::Things::Thing";
const WORLD = "Acme::Things::WorldThing";
const arn = (name: string, region = "eu-west-1", account = ACCOUNT.id) =>
  `arn:aws:things:${region}:${account}:thing/${name}`;
const list = (...some: string[]) => ({ Things: some.map((Name) => ({ Name, Group: Name[0] })) });

async function seen(reply: unknown, from = "eu-west-1", account: Account = ACCOUNT, type = THING) {
  const kind = type === THING ? thing : worldThing;
  const rule = { id: "r", subject: kind.with() } as never;
  const inventory = await collect(plan([rule]), account, new FakeSource({ listThings: reply }));
  return inventory.collection(type, from);
}

/** What a look-up gives, or why it gives nothing. */
function look<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Unread) return error.detail.reason;
    throw error;
  }
}
const name = (found: unknown) => (found as { name?: string } | undefined)?.name ?? found;
const get = (of: Collection<any>, key: string) => name(look(() => of.get(key)));
const where = (of: Collection<any>, group: string) => {
  const found = look(() => of.where("Group", group));
  return typeof found === "string" ? found : found.map(name);
};

describe("a complete collection", () => {
  it("finds by name, ARN and field, and knows what there is not", async () => {
    const all = await seen(list("apple", "avocado", "berry"));
    expect(get(all, "apple")).toBe("apple");
    expect(get(all, arn("berry"))).toBe("berry");
    expect(get(all, "cherry")).toBeUndefined();
    expect(get(all, arn("cherry"))).toBeUndefined();
    expect(where(all, "a")).toEqual(["apple", "avocado"]);
    expect(where(all, "z")).toEqual([]);
    expect([all.has("Group", "b"), all.has("Group", "z")]).toEqual([true, false]);
    expect(all.all()).toHaveLength(3);
  });
});

describe("a list cut short", () => {
  const partial = () => seen(pages([list("apple"), denied()]));
  it("answers what it has, and raises for what it may lack", async () => {
    const some = await partial();
    expect(get(some, "apple")).toBe("apple");
    expect(get(some, arn("apple"))).toBe("apple");
    expect(look(() => some.has("Group", "a"))).toBe(true);
    expect(get(some, "berry")).toBe("denied");
    expect(get(some, arn("berry"))).toBe("denied");
    expect(look(() => some.has("Group", "b"))).toBe("denied");
    expect(where(some, "a")).toBe("denied");
    expect(look(() => some.all())).toBe("denied");
  });
});

describe("regions", () => {
  const both = inRegion({ "us-east-1": list("blueberry") }, list("apple"));
  it("by name a regional subject sees its own, by ARN all of the scan", async () => {
    const near = await seen(both);
    expect(get(near, "apple")).toBe("apple");
    expect(get(near, "blueberry")).toBeUndefined();
    expect(get(near, arn("blueberry", "us-east-1"))).toBe("blueberry");
    expect(near.all().map(name)).toEqual(["apple"]);
  });

  it("outside the scan raise: by ARN, and from a subject that sees all regions", async () => {
    const one: Account = { ...ACCOUNT, regions: ["eu-west-1"], allRegions: false };
    const near = await seen(both, "eu-west-1", one);
    expect(get(near, arn("blueberry", "us-east-1"))).toBe("outside-scan");
    const world = await seen(both, "global", one);
    expect(get(world, "apple")).toBe("apple");
    expect(get(world, "cherry")).toBe("outside-scan");
    expect(look(() => world.all())).toBe("outside-scan");
    expect(look(() => world.has("Group", "a"))).toBe(true);
  });

  it("that are all the account has are everything", async () => {
    const world = await seen(both, "global");
    expect(get(world, "cherry")).toBeUndefined();
    expect(world.all().map(name)).toEqual(["apple", "blueberry"]);
  });

  it("that failed raise only where they are asked about", async () => {
    const near = await seen(inRegion({ "us-east-1": denied() }, list("apple")));
    expect(get(near, "cherry")).toBeUndefined();
    expect(get(near, arn("cherry", "us-east-1"))).toBe("denied");
  });

  it("do not matter for a global kind", async () => {
    const world = await seen(list("apple"), "eu-west-1", ACCOUNT, WORLD);
    expect(get(world, "apple")).toBe("apple");
    expect(get(world, "arn:aws:things:::apple")).toBe("apple");
    expect(get(world, "arn:aws:things:::cherry")).toBeUndefined();
  });
});

describe("other accounts", () => {
  it("are never known: by ARN they raise, though everything here was listed", async () => {
    const near = await seen(list("apple"));
    expect(get(near, arn("apple", "eu-west-1", "999988887777"))).toBe("outside-scan");
    expect(get(near, arn("cherry", "eu-west-1", "999988887777"))).toBe("outside-scan");
  });
});

describe("an aspect that could not be read", () => {
  it("raises when it is searched for", async () => {
    const rule = { id: "r", subject: thing.with("color") } as never;
    const source = new FakeSource({ listThings: list("apple", "berry"), getThing: denied() });
    const inventory = await collect(plan([rule]), ACCOUNT, source);
    const near = inventory.collection(THING, "eu-west-1") as Collection<any>;
    expect(look(() => near.where("color", "red"))).toBe("denied");
    expect(where(near, "a")).toEqual(["apple"]);
  });
});

it("ten thousand look-ups in ten thousand resources take no longer than looking once at each", async () => {
  const many = await seen({
    Things: Array.from({ length: 10_000 }, (_, i) => ({ Name: `t${i}`, Group: `g${i % 100}` })),
  });
  const began = performance.now();
  for (let i = 0; i < 10_000; i++) {
    expect(many.get(`t${i}`)).toBeDefined();
    many.get(arn(`t${i}`));
    many.where("Group", `g${i % 100}`);
    many.has("Group", "none");
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});

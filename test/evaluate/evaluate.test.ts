import { describe, expect, it } from "vitest";
import { wantedBy } from "../../src/cli/wanted.ts";
import { type Account, type AnyRule, fact, UNLISTED } from "../../src/model/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ACCOUNT, denied, inRegion, pages } from "../collect/fake-source.ts";
import { part, thing, worldThing } from "../collect/things.ts";
import { ruleOf, scan, told } from "./scan.ts";

const list = (...some: string[]) => ({ Things: some.map((Name) => ({ Name })) });
const account: Account = { ...ACCOUNT, regions: ["eu-west-1"] };
const byColor = ruleOf({
  subject: thing.with("color"),
  check: ({ color }) =>
    color === "red" ? pass : color === "gray" ? skip("it is gray") : fail(`it is ${color}`, { color }),
});
const colors = (of: Record<string, string>) => (call: { input: { Name: string } }) => ({ Color: of[call.input.Name] });

describe("verdicts", () => {
  it("are given to each resource by each rule, and counted", async () => {
    const replies = { listThings: list("a", "b", "c"), getThing: colors({ a: "red", b: "blue", c: "gray" }) };
    const { findings, counts } = await scan([byColor], replies, { account });
    expect(counts).toEqual({ pass: 1, fail: 1, skip: 1, unknown: 0 });
    expect(findings.map(({ outcome, message, evidence }) => ({ outcome, message, evidence }))).toEqual([
      { outcome: "pass", message: "", evidence: {} },
      { outcome: "fail", message: "it is blue", evidence: { color: "blue" } },
      { outcome: "skip", message: "it is gray", evidence: {} },
    ]);
  });

  it("that are not kept are counted all the same", async () => {
    const replies = { listThings: list("a", "b"), getThing: colors({ a: "red", b: "blue" }) };
    const { findings, counts } = await scan([byColor], replies, { account, keep: new Set(["fail"]) });
    expect(counts).toMatchObject({ pass: 1, fail: 1 });
    expect(told(findings)).toEqual(["things-thing-odd fail b"]);
  });

  it("take the severity of the config, then of the case, then of the rule", async () => {
    const graver = ruleOf({ subject: thing.with(), check: () => fail("x", {}, { severity: "critical" }) });
    const replies = { listThings: list("a") };
    expect((await scan([graver], replies, { account })).findings[0]?.severity).toBe("critical");
    const severities = new Map([[graver.id, "low" as const]]);
    expect((await scan([graver], replies, { account, severities })).findings[0]?.severity).toBe("low");
  });

  it("have fingerprints of rule, ARN and key alone", async () => {
    const once = ruleOf({ subject: thing.with(), check: () => fail("now", { at: Math.random() }) });
    const keyed = ruleOf({ subject: thing.with(), check: () => fail("now", {}, { key: "port 22" }) });
    const print = async (rule: AnyRule) =>
      (await scan([rule], { listThings: list("a") }, { account })).findings[0]!.fingerprint;
    expect(await print(once)).toBe(await print({ ...once, title: "Renamed", severity: "high" }));
    expect(await print(once)).not.toBe(await print(keyed));
    expect(await print(once)).not.toBe(await print({ ...once, id: "things-thing-other" }));
    expect(await print(once)).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("what could not be read", () => {
  const regardless = ruleOf({ id: "things-thing-nameless", subject: thing.with(), check: () => pass });

  it("is unknown for the rules that touch it, and only for those", async () => {
    const replies = { listThings: list("a"), getThing: denied() };
    const { findings, counts } = await scan([byColor, regardless], replies, { account });
    expect(told(findings)).toEqual(["things-thing-odd unknown a", "things-thing-nameless pass a"]);
    expect(counts).toEqual({ pass: 1, fail: 0, skip: 0, unknown: 1 });
    expect(findings[0]?.unread).toMatchObject({ operation: "GetThing", action: "things:GetThing" });
    expect(findings[0]?.message).toContain("things:GetThing");
  });

  it("does not change a verdict that is reached without it", async () => {
    const early = ruleOf({
      subject: thing.with("color"),
      check: (one) => (one.name === "a" ? fail("its name says enough") : one.color === "red" ? pass : fail("not red")),
    });
    const { findings } = await scan([early], { listThings: list("a", "b"), getThing: denied() }, { account });
    expect(told(findings)).toEqual(["things-thing-odd fail a", "things-thing-odd unknown b"]);
  });

  it("is unknown once for each rule whose subjects could not be listed, with the missing action", async () => {
    const { findings, counts } = await scan([byColor, regardless], { listThings: denied() }, { account });
    expect(told(findings)).toEqual([
      `things-thing-odd unknown ${UNLISTED}`,
      `things-thing-nameless unknown ${UNLISTED}`,
    ]);
    expect(findings[0]?.unread).toMatchObject({ action: "things:ListThings", code: "AccessDenied" });
    expect(counts).toEqual({ pass: 0, fail: 0, skip: 0, unknown: 2 });
  });

  it("is never a pass, even where every call is denied", async () => {
    const { counts } = await scan([byColor, regardless], { listThings: denied() });
    expect(counts.pass).toBe(0);
    expect(counts.unknown).toBe(4); // two rules, two regions
  });

  it("is unknown beside the verdicts of what was listed", async () => {
    const replies = { listThings: pages([list("a"), denied()]) };
    const { findings } = await scan([regardless], replies, { account });
    expect(told(findings)).toEqual(["things-thing-nameless pass a", `things-thing-nameless unknown ${UNLISTED}`]);
  });

  it("keeps its fingerprint over scans", async () => {
    const print = async () =>
      (await scan([regardless], { listThings: denied() }, { account })).findings[0]!.fingerprint;
    expect(await print()).toBe(await print());
  });
});

describe("a rule that is at fault", () => {
  const good = ruleOf({ id: "things-thing-good", subject: thing.with(), check: () => pass });
  it.each<[string, () => unknown]>([
    ["throws", () => (undefined as never as { x: number }).x],
    [
      "throws what is no error",
      () => {
        throw "x" as never;
      },
    ],
    ["fails later", async () => Promise.reject(new Error("later"))],
    ["returns nothing", () => undefined],
    ["returns true", () => true],
    ["returns a promise", async () => pass],
    ["says unknown itself", () => ({ outcome: "unknown", message: "?" })],
    ["fails without a message", () => ({ outcome: "fail" })],
    [
      "fails with a severity that there is not",
      () => ({ outcome: "fail", message: "x", evidence: {}, severity: "urgent" }),
    ],
  ])("that %s makes its own verdicts unknown and nothing else", async (_, check) => {
    const bad = ruleOf({ id: "things-thing-bad", subject: thing.with(), check: check as never });
    const { findings, counts } = await scan([bad, good], { listThings: list("a", "b") }, { account });
    expect(told(findings)).toEqual([
      "things-thing-bad unknown a",
      "things-thing-bad unknown b",
      "things-thing-good pass a",
      "things-thing-good pass b",
    ]);
    expect(findings[0]?.unread).toMatchObject({ reason: "error", code: "RuleError", operation: "things-thing-bad" });
    expect(counts).toEqual({ pass: 2, fail: 0, skip: 0, unknown: 2 });
  });

  it("that fails without evidence still fails", async () => {
    const bare = ruleOf({ subject: thing.with(), check: () => ({ outcome: "fail", message: "x" }) as never });
    const { findings } = await scan([bare], { listThings: list("a") }, { account });
    expect(findings[0]).toMatchObject({ outcome: "fail", evidence: {} });
  });

  it("cannot spoil a resource for the rules after it", async () => {
    const vandal = ruleOf({
      id: "things-thing-vandal",
      subject: thing.with("color"),
      check: (one) => {
        (one as { Name: string }).Name = "spoilt";
        return pass;
      },
    });
    const watcher = ruleOf({
      subject: thing.with(),
      check: ({ Name }) => (Name === "a" ? pass : fail(`it is ${Name}`)),
    });
    const { findings } = await scan([vandal, watcher], { listThings: list("a"), getThing: {} }, { account });
    expect(told(findings).at(-1)).toBe("things-thing-odd pass a");
  });
});

describe("context", () => {
  it("shows a regional subject its own region, and a global one all regions", async () => {
    const seen: Record<string, string[]> = {};
    const near = defineRule({
      ...ruleOf({ subject: thing.with(), check: () => pass }),
      subject: part.with(),
      context: { others: thing.with() },
      check: (subject, { others }) => ((seen[subject.region] = others.all().map(({ name }) => name)), pass),
    });
    const far = defineRule({
      ...near,
      subject: worldThing.with(),
      check: (subject, { others }) => ((seen[subject.name] = others.all().map(({ name }) => name)), pass),
    });
    const replies = {
      listThings: ({ region, input }: { region: string; input: { Kind?: string } }) =>
        input.Kind ? list("world") : list(`thing-${region}`),
      listPieces: { Parts: [{ Id: "p" }] },
    };
    const { findings } = await scan([near, far], replies);
    expect(
      findings.every(({ outcome }) => outcome === "pass"),
      JSON.stringify(findings),
    ).toBe(true);
    expect(seen).toEqual({
      "eu-west-1": ["thing-eu-west-1"],
      "us-east-1": ["thing-us-east-1"],
      world: ["thing-eu-west-1", "thing-us-east-1"],
    });
  });

  it("gives options and the moment of the data", async () => {
    const seen: unknown[] = [];
    const asking = ruleOf({ subject: thing.with(), check: (_, { now, options }) => (seen.push(now, options), pass) });
    const options = new Map([[asking.id, { days: 3 }]]);
    await scan([asking], { listThings: list("a") }, { account, options });
    expect(seen).toEqual([new Date("2026-06-15T12:00:00Z"), { days: 3 }]);
  });
});

describe("facts", () => {
  const asking = (name: string, facts: Record<string, unknown>) =>
    ruleOf({
      id: `things-thing-${name}`,
      subject: thing.with(),
      context: facts as never,
      check: (_, { it }) => fail(String((it as () => string)())),
    });

  it("are built once for each account and region, however many rules and resources ask", async () => {
    const built: string[] = [];
    const names = fact("names", { all: thing.with() }, ({ all }, place) => {
      built.push(`${place.account} ${place.region}`);
      return () =>
        all
          .all()
          .map(({ name }) => name)
          .join();
    });
    const { findings } = await scan([asking("one", { it: names }), asking("two", { it: names })], {
      listThings: inRegion({ "us-east-1": list("c") }, list("a", "b")),
    });
    expect(built.sort()).toEqual(["111122223333 eu-west-1", "111122223333 us-east-1"]);
    expect(new Set(findings.map(({ message }) => message))).toEqual(new Set(["a,b", "c"]));
  });

  it("of one name that are different things do not take each other's place", async () => {
    const one = fact("same name", { all: thing.with() }, () => () => "one");
    const two = fact("same name", { all: thing.with() }, () => () => "two");
    const { findings } = await scan(
      [asking("one", { it: one }), asking("two", { it: two })],
      { listThings: list("a") },
      { account },
    );
    expect(findings.map(({ message }) => message)).toEqual(["one", "two"]);
  });

  it("that need what could not be read make their askers unknown", async () => {
    const eager = fact("eager", { parts: part.with() }, ({ parts }) => parts.all());
    const rules = [asking("eager", { it: eager }), ruleOf({ subject: thing.with(), check: () => pass })];
    const { findings } = await scan(rules, { listThings: list("a"), listPieces: denied() }, { account });
    expect(told(findings)).toEqual(["things-thing-eager unknown a", "things-thing-odd pass a"]);
    expect(findings[0]?.unread).toMatchObject({ operation: "ListPieces" });
  });
});

describe("the tags filter", () => {
  const any = ruleOf({ subject: thing.with(), check: () => pass });
  const tags = (of: Record<string, Record<string, string> | "denied">) => (call: never) => {
    const found = of[(call as { input: { Name: string } }).input.Name];
    return found === "denied" ? denied()(call) : { Tags: found };
  };
  const wanted = (...words: { key: string; value?: string }[]) => wantedBy(words);

  it("leaves resources without the tag out of findings and counts, and reads tags that the list does not bring", async () => {
    const replies = {
      listThings: list("a", "b", "c"),
      getThingTags: tags({ a: { team: "x" }, b: { team: "y" }, c: {} }),
    };
    const { findings, counts } = await scan([any], replies, {
      account,
      tags: true,
      wanted: wanted({ key: "team", value: "x" }),
    });
    expect(told(findings)).toEqual(["things-thing-odd pass a"]);
    expect(counts).toEqual({ pass: 1, fail: 0, skip: 0, unknown: 0 });
    expect(findings[0]?.resource.tags).toEqual({ team: "x" });
  });

  it("without a value asks for the key alone; several must all match", async () => {
    const replies = {
      listThings: list("a", "b"),
      getThingTags: tags({ a: { team: "x" }, b: { team: "y", env: "p" } }),
    };
    const key = await scan([any], replies, { account, tags: true, wanted: wanted({ key: "team" }) });
    expect(key.findings).toHaveLength(2);
    const both = await scan([any], replies, {
      account,
      tags: true,
      wanted: wanted({ key: "team" }, { key: "env", value: "p" }),
    });
    expect(told(both.findings)).toEqual(["things-thing-odd pass b"]);
  });

  it("says unknown of a resource whose tags could not be read: it may be meant", async () => {
    const replies = { listThings: list("a", "b"), getThingTags: tags({ a: "denied", b: {} }) };
    const { findings } = await scan([any], replies, { account, tags: true, wanted: wanted({ key: "team" }) });
    expect(told(findings)).toEqual(["things-thing-odd unknown a"]);
    expect(findings[0]?.unread).toMatchObject({ action: "things:GetThingTags" });
  });

  it("uses tags that the list brings, without a call", async () => {
    const inline = ruleOf({ subject: worldThing.with(), check: () => pass });
    const { findings } = await scan(
      [inline],
      { listThings: list("a") },
      { tags: true, wanted: wanted({ key: "team" }) },
    );
    expect(findings).toEqual([]);
  });

  it("is not fooled by what every object has", async () => {
    const inline = ruleOf({ subject: worldThing.with(), check: () => pass });
    const { findings } = await scan(
      [inline],
      { listThings: list("a") },
      { tags: true, wanted: wanted({ key: "toString" }) },
    );
    expect(findings).toEqual([]);
  });
});

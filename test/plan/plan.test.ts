import { describe, expect, it } from "vitest";
import { type AnyRule, fact, kind, Problem } from "../../src/model/index.ts";
import { actionsOf, plan, readsOf } from "../../src/plan/index.ts";
import { policyFor } from "../../src/plan/policy.ts";
import { group, part, thing, type Thing, things, worldThing } from "../collect/things.ts";

const rule = (over: Partial<AnyRule>): AnyRule =>
  ({ id: "things-thing-odd", subject: thing.with(), ...over }) as AnyRule;
const operations = (...rules: AnyRule[]) => readsOf(plan(rules)).map(({ operation }) => operation);

describe("a plan", () => {
  it("holds only what the chosen rules need", () => {
    expect(operations(rule({ subject: thing.with() }))).toEqual(["listThings"]);
    expect(operations(rule({ subject: thing.with("color") }))).toEqual(["listThings", "getThing"]);
    expect(operations()).toEqual([]);
  });

  it("holds each thing once, however many rules ask for it", () => {
    const rules = [
      rule({ subject: thing.with("color") }),
      rule({ subject: thing.with("color", "weight") }),
      rule({ subject: group.with(), context: { all: thing.with("color") } as never }),
    ];
    expect(operations(...rules)).toEqual(["listThings", "getThing", "describeThings", "listGroups", "describeGroups"]);
  });

  it("holds parents before their children, without aspects of theirs", () => {
    expect([...plan([rule({ subject: part.with() })]).kinds.keys()]).toEqual([
      "Acme::Things::Thing",
      "Acme::Things::Part",
    ]);
    expect(operations(rule({ subject: part.with() }))).toEqual(["listThings", "listPieces"]);
  });

  it("holds what facts need", () => {
    const needy = fact("needy", { groups: group.with(), things: thing.with("weight") }, () => 1);
    expect(operations(rule({ subject: worldThing.with(), context: { needy } as never }))).toEqual([
      "listThings",
      "listGroups",
      "describeGroups",
      "listThings",
      "describeThings",
    ]);
  });

  it("holds the subjects' tags only when they are filtered by, and only where the list lacks them", () => {
    const rules = [rule({ subject: thing.with() }), rule({ subject: worldThing.with() })];
    expect(readsOf(plan(rules)).map(({ operation }) => operation)).not.toContain("getThingTags");
    const tagged = readsOf(plan(rules, { tags: true })).map(({ operation }) => operation);
    expect(tagged.filter((operation) => operation === "getThingTags")).toHaveLength(1);
  });
});

describe("a conflict", () => {
  const other = (over: object) =>
    kind<Thing>()("Acme::Things::Thing", { ...thing.spec, list: thing.spec.lists, ...over } as never);
  const planned = (second: ReturnType<typeof other>, ...aspects: string[]) =>
    plan([rule({ subject: thing.with("color") }), rule({ subject: second.with(...(aspects as never[])) })]);

  it("is none where a second declaration of a kind only has other aspects", () => {
    const more = other({ aspects: { size: things("getThing", { value: () => 1 }) } });
    expect(readsOf(planned(more, "size")).map(({ operation }) => operation)).toEqual([
      "listThings",
      "getThing",
      "getThing",
    ]);
  });

  it.each([
    ["lists by another call", { list: things("listGroups", { value: () => [] }) }, /list or name/],
    ["lists by another reading of the same call", { list: things("listThings", { value: () => [] }) }, /list or name/],
    ["names its resources otherwise", { identity: () => ({ arn: "a", name: "b" }) }, /list or name/],
    ["is listed elsewhere", { scope: "global" }, /list or name/],
  ])("is a second kind of the type that %s", (_, over, message) => {
    expect(() => planned(other(over))).toThrow(message);
    expect(() => planned(other(over))).toThrow(Problem);
  });

  it.each([
    ["by another call", things("describeThings", { value: () => "red" })],
    ["by another reading of the same call", things("getThing", { value: () => "red" })],
  ])("is an aspect of the same name that is read %s", (_, color) => {
    expect(() => planned(other({ aspects: { color } }), "color")).toThrow(/its aspect "color" in different ways/);
  });

  it("is an aspect that the kind does not declare, as plain JavaScript may ask for", () => {
    const asked = rule({ subject: thing.with("colour" as "color") });
    expect(() => plan([asked])).toThrow(/declares no aspect "colour"/);
    expect(() => plan([asked])).toThrow(Problem);
  });
});

describe("permissions", () => {
  it("are those of the plan's reads and of the list of regions, each once, in order", () => {
    const policy = policyFor([rule({ subject: thing.with("weight", "color") }), rule({ subject: part.with() })]);
    const [reads] = policy.Statement;
    expect(reads).toEqual({
      Sid: "CloudAuditRead",
      Effect: "Allow",
      Action: [
        "ec2:DescribeRegions",
        "things:DescribeThings",
        "things:GetThing",
        "things:ListPieces",
        "things:ListThings",
      ],
      Resource: "*",
    });
    expect(policy.Statement.every(({ Effect }) => Effect === "Allow")).toBe(true);
    expect(policy.Version).toBe("2012-10-17");
  });

  it("do not name what every principal may do", () => {
    expect(actionsOf(readsOf(plan([rule({})])))).toEqual(["things:ListThings"]);
  });
});

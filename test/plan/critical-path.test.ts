import { describe, expect, it } from "vitest";
import type { AnyRule } from "../../src/model/index.ts";
import { type AnyRead } from "../../src/plan/calls.ts";
import { criticalPath, type MeasuredCall } from "../../src/plan/critical-path.ts";
import { plan } from "../../src/plan/index.ts";
import { group, part, thing } from "../collect/things.ts";

const rule = (subject: AnyRule["subject"]) => ({ id: "things-thing-odd", subject }) as AnyRule;
const planned = plan([rule(part.with()), rule(group.with()), rule(thing.with("color"))]);
const reads: Record<string, AnyRead> = {
  listThings: thing.spec.lists[0] as AnyRead,
  getThing: thing.spec.aspects["color"] as AnyRead,
  listPieces: (part.spec.lists[0] as unknown as { read: AnyRead }).read,
  listGroups: group.spec.lists[0] as AnyRead,
  describeGroups: group.spec.details!.read as AnyRead,
};

const call = (name: string, began: number, ended: number, over: Partial<MeasuredCall> = {}): MeasuredCall => ({
  ...{ read: reads[name]!, region: "eu-west-1", input: {}, began, ended, waited: 0 },
  ...over,
});
const path = (...calls: MeasuredCall[]) => {
  const { ms, calls: links } = criticalPath(planned, calls);
  return { ms, links: links.map((link) => `${link.operation} ${link.ms}`) };
};

describe("the critical path", () => {
  it("is the chain of dependent calls that took longest, with what lay between", () => {
    const found = path(
      call("listThings", 0, 10),
      call("getThing", 12, 40),
      call("getThing", 12, 60),
      call("listPieces", 61, 90),
      call("listGroups", 0, 80),
    );
    // Pieces wait until the things are listed, not until all is known of them.
    expect(found).toEqual({ ms: 90, links: ["ListThings 10", "ListPieces 80"] });
  });

  it("is one call where that took longer than any chain", () => {
    expect(path(call("listThings", 0, 10), call("getThing", 11, 20), call("listGroups", 0, 80))).toEqual({
      ms: 80,
      links: ["ListGroups 80"],
    });
  });

  it("keeps regions apart, and calls that need nothing of each other", () => {
    const elsewhere = call("listThings", 5, 59, { region: "us-east-1" });
    expect(path(call("listThings", 0, 50), elsewhere, call("getThing", 60, 100))).toEqual({
      ms: 100,
      links: ["ListThings 50", "GetThing 50"],
    });
    // Buckets are listed in one region, and looked at in theirs.
    expect(path(elsewhere, call("getThing", 60, 100))).toEqual({ ms: 95, links: ["ListThings 54", "GetThing 41"] });
    expect(path(call("listGroups", 0, 50), call("getThing", 60, 100))).toEqual({ ms: 50, links: ["ListGroups 50"] });
  });

  it("goes over the pages of a list", () => {
    const [input, other] = [{}, {}];
    const found = path(
      call("listThings", 0, 10, { input }),
      call("listThings", 0, 19, { input: other }),
      call("listThings", 10, 20, { input, page: "2" }),
      call("listThings", 20, 30, { input, page: "3" }),
      call("getThing", 31, 40),
    );
    expect(found).toEqual({ ms: 40, links: ["ListThings 10", "ListThings 10", "ListThings 10", "GetThing 10"] });
  });

  it("tells where each call was, and what it waited", () => {
    expect(criticalPath(planned, [call("listThings", 5, 10, { waited: 3 })])).toEqual({
      ms: 5,
      calls: [{ service: "things", operation: "ListThings", region: "eu-west-1", ms: 5, waited: 3 }],
    });
  });

  it("is none without calls, and quick with many", () => {
    expect(criticalPath(planned, [])).toEqual({ ms: 0, calls: [] });
    const many = Array.from({ length: 100_000 }, (_, i) => call(i % 2 ? "getThing" : "listThings", i, i + 1.5));
    const began = performance.now();
    expect(criticalPath(planned, many).calls.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

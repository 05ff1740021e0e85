import { describe, expect, it } from "vitest";
import { plain, sorted } from "../../src/report/plain.ts";

describe("plain", () => {
  it.each([
    ["a date", new Date("2026-01-02T03:04:05Z"), "2026-01-02T03:04:05.000Z"],
    ["no date", new Date(Number.NaN), null],
    ["a small big integer", 42n, 42],
    ["a big integer beyond numbers", 2n ** 60n, "1152921504606846976"],
    ["bytes", new Uint8Array([1, 2, 255]), "AQL/"],
    ["a buffer", Buffer.from("hi"), "aGk="],
    ["a set", new Set(["a", "b"]), ["a", "b"]],
    ["a map", new Map([["k", 1n]]), { k: 1 }],
    ["no number", Number.NaN, "NaN"],
    ["infinity", -Infinity, "-Infinity"],
    ["an error", new TypeError("oh"), "TypeError: oh"],
    ["an address", new URL("https://a.example/b"), "https://a.example/b"],
    ["undefined within a list", [undefined, 1], [null, 1]],
    ["undefined within an object", { a: undefined, b: 1 }, { b: 1 }],
    ["null", null, null],
  ])("gives %s a form that JSON has", (_, value, expected) => {
    expect(plain({ value })).toStrictEqual({ value: expected });
  });

  it("leaves out what JSON has no form for", () => {
    expect(plain({ a: undefined, b: () => 1, c: Symbol("s"), d: 0 })).toStrictEqual({ d: 0 });
  });

  it("ends where data contains itself, and only there", () => {
    const shared = { x: 1 };
    const loop: Record<string, unknown> = { shared, again: shared };
    loop["self"] = loop;
    expect(plain(loop)).toStrictEqual({ shared: { x: 1 }, again: { x: 1 }, self: "(circular)" });
  });

  it("survives a property that cannot be read", () => {
    const bucket = {
      name: "assets",
      get policy(): never {
        throw new Error("denied");
      },
    };
    expect(plain({ bucket })).toStrictEqual({ bucket: { name: "assets", policy: "(could not be read)" } });
  });

  it("keeps the name __proto__ a name like others", () => {
    const { evidence } = plain({ evidence: JSON.parse('{"__proto__": 1}') as object });
    expect(JSON.stringify(evidence)).toBe('{"__proto__":1}');
  });

  it("keeps the author's order, and sorts when asked", () => {
    const data = plain({ b: { d: 1, c: 2 }, a: 3 });
    expect(JSON.stringify(data)).toBe('{"b":{"d":1,"c":2},"a":3}');
    expect(JSON.stringify(sorted(data))).toBe('{"a":3,"b":{"c":2,"d":1}}');
  });
});

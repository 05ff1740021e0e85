import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode } from "../../src/source/wire.ts";

const again = (value: unknown) => decode(encode(value));

describe("what is written comes back", () => {
  it.each([
    ["dates", { at: new Date("2026-01-02T03:04:05.678Z") }],
    ["dates that are none", { at: new Date(Number.NaN) }],
    ["bytes", { data: new Uint8Array([0, 1, 254, 255]), none: new Uint8Array() }],
    ["large whole numbers", { n: 12345678901234567890n, m: -1n }],
    ["names that mean something to the format", { $date: "no date", $bytes: "no bytes" }],
    ["one such name alone", [{ $date: "team" }, { $bytes: "AAEC" }, { $bigint: "1" }, { $date: null }]],
    ["such names of such names", { $date: { $date: new Date(0) } }],
    ["all other texts and numbers", { s: 'ü\u2028\n"', n: -0.5, t: true, z: null, list: [[], {}] }],
  ])("%s", (_, value) => {
    expect(again(value)).toEqual(value);
  });

  it("a buffer comes back as bytes", () => {
    expect(again({ data: Buffer.from("hi") })).toEqual({ data: new Uint8Array([104, 105]) });
  });

  it("nothing within members is left out, as JSON does", () => {
    expect(again({ a: undefined, b: 1 })).toEqual({ b: 1 });
  });

  it("any plain data, on one line", () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }));
    const key = fc.oneof(fc.string(), fc.constantFrom("$date", "$bytes", "$bigint", "$plain", "key", "entries"));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("tree")),
        fc.dictionary(key, tie("tree"), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = encode({ value });
        expect(text).not.toContain("\n");
        expect(decode(text)).toEqual({ value });
      }),
      { numRuns: 300 },
    );
  });
});

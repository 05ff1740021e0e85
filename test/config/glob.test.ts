import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globMatcher } from "../../src/config/glob.ts";

describe("globs", () => {
  it.each([
    ["s3-*", "s3-bucket-versioning-off", true],
    ["s3-*", "ec2-s3-thing", false],
    ["*-off", "s3-bucket-versioning-off", true],
    ["s3-*-off", "s3-bucket-public-read", false],
    ["s3-?ucket", "s3-bucket", true],
    ["*", "", true],
    ["?", "", false],
    ["a.c", "abc", false],
    ["a+(b)*", "a+(b)c", true],
    ["**a**", "xax", true],
  ])("%s and %s: %s", (pattern, word, expected) => {
    expect(globMatcher(pattern)(word)).toBe(expected);
  });

  it("mean the same as the regular expression, where that one ends", () => {
    const letters = (extra: string) => fc.string({ unit: fc.constantFrom(..."ab", ...extra), maxLength: 8 });
    fc.assert(
      fc.property(letters("*?"), letters(""), (pattern, word) => {
        const regexp = new RegExp(`^${pattern.replace(/\*+/g, ".*").replace(/\?/g, ".")}$`, "s");
        expect(globMatcher(pattern)(word)).toBe(regexp.test(word));
      }),
      { numRuns: 3000 },
    );
  });

  it("of many stars end at once on a long word", () => {
    expect(globMatcher(`${"*a".repeat(30)}b`)("a".repeat(20_000))).toBe(false);
  });
});

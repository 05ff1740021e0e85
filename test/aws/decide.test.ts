import { describe, expect, it } from "vitest";
import { Unread } from "../../src/model/index.ts";
import { anyOf, gather, unless } from "../../src/aws/decide.ts";

const unread = (): never => {
  throw new Unread({ reason: "denied", operation: "Get", code: "AccessDenied", message: "no" } as never);
};
const broken = (): never => {
  throw new TypeError("a fault");
};

describe("answers of which some could not be read", () => {
  it("a yes decides", () => expect(anyOf(unread, () => true)).toBe(true));
  it("a no does not", () => expect(() => anyOf(() => false, unread)).toThrow(Unread));
  it("no is no when all is known", () =>
    expect(
      anyOf(
        () => false,
        () => false,
      ),
    ).toBe(false));
  it("what was found stays found", () =>
    expect(
      gather(
        unread,
        () => [1],
        () => [2],
      ),
    ).toEqual([1, 2]));
  it("nothing found may be unread", () => expect(() => gather(() => [], unread)).toThrow(Unread));
  it("what is blocked need not be read", () => expect(unless(() => true, unread)).toEqual([]));
  it("where nothing is, nothing needs a block", () => expect(unless(unread, () => [])).toEqual([]));
  it("something, perhaps blocked, is undecided", () => expect(() => unless(unread, () => [1])).toThrow(Unread));
  it("faults are not hidden", () => expect(() => anyOf(() => true, broken)).toThrow(TypeError));
});

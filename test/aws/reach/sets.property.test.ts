import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCidr } from "../../../src/aws/cidr.ts";
import {
  type Addresses,
  blockText,
  has,
  intersect,
  ofBlocks,
  ofRanges,
  sizeOf,
  subtract,
  toBlocks,
  union,
} from "../../../src/aws/reach/addresses.ts";
import { box, cross, type Grid, unite, uniteAll, without } from "../../../src/aws/reach/grid.ts";

const TOP = 15;
const ALL = Array.from({ length: TOP + 1 }, (_, i) => i);
const span = fc.tuple(fc.nat(TOP), fc.nat(TOP)).map((two) => two.toSorted((a, b) => a - b) as [number, number]);
const addresses = fc
  .array(span, { maxLength: 4 })
  .map((spans) => ofRanges(spans.map(([start, end]) => ({ start, end: end + 1 }))));
const members = (set: Addresses): number[] => ALL.filter((one) => has(set, one));

describe("sets of addresses", () => {
  it("are what their members say, in one way of writing", () => {
    fc.assert(
      fc.property(addresses, addresses, (a, b) => {
        const [inA, inB] = [new Set(members(a)), new Set(members(b))];
        expect(members(union(a, b))).toEqual(ALL.filter((one) => inA.has(one) || inB.has(one)));
        expect(members(intersect(a, b))).toEqual(ALL.filter((one) => inA.has(one) && inB.has(one)));
        expect(members(subtract(a, b))).toEqual(ALL.filter((one) => inA.has(one) && !inB.has(one)));
        expect(union(a, b)).toEqual(ofRanges([...a, ...b]));
        expect(union(subtract(a, b), intersect(a, b))).toEqual(a);
        expect(sizeOf(a)).toBe(BigInt(inA.size));
      }),
    );
  });

  it("are the union of their blocks, and no two blocks could be one", () => {
    fc.assert(
      fc.property(fc.constantFrom(4 as const, 6 as const), addresses, (family, set) => {
        const blocks = toBlocks(family, set);
        expect(sizeOf(ofBlocks(blocks))).toBe(sizeOf(set));
        expect(ALL.filter((one) => has(ofBlocks(blocks), family === 4 ? one : BigInt(one)))).toEqual(members(set));
        expect(blocks.map((block) => parseCidr(blockText(block)))).toEqual(blocks);
        for (const [i, { prefix, start, end }] of blocks.entries()) {
          const next = blocks[i + 1];
          const buddies =
            next?.prefix === prefix && next.start === end + 1n && start % (2n * (end - start + 1n)) === 0n;
          expect(buddies).toBe(false);
        }
      }),
    );
  });

  it.each([
    [6, "2001:db8::/32"],
    [6, "::/0"],
    [6, "2000::/3"],
    [6, "2001:db8:0:1::5/128"],
    [6, "1:0:0:2::/64"],
    [4, "0.0.0.0/0"],
    [4, "10.1.0.0/16"],
  ] as const)("IPv%i %s is written as it is read", (_, text) => {
    expect(blockText(parseCidr(text)!)).toBe(text);
  });
});

describe("sets of addresses and ports", () => {
  const boxes = fc.array(
    fc.tuple(span, addresses).map(([[from, to], set]) => box(from, to, set)),
    { maxLength: 4 },
  );
  const pairs = (grid: Grid): string[] =>
    grid.flatMap(({ from, to, addresses: set }) =>
      ALL.filter((port) => from <= port && port <= to).flatMap((port) => members(set).map((one) => `${port} ${one}`)),
    );

  it("are what their members say, in one way of writing", () => {
    fc.assert(
      fc.property(boxes, boxes, (some, others) => {
        const [a, b] = [uniteAll(some), uniteAll(others)];
        expect(new Set(pairs(a))).toEqual(new Set(some.flatMap(pairs)));
        const [inA, inB] = [pairs(a), new Set(pairs(b))];
        expect(pairs(cross(a, b))).toEqual(inA.filter((one) => inB.has(one)));
        expect(pairs(without(a, b))).toEqual(inA.filter((one) => !inB.has(one)));
        expect(unite(without(a, b), cross(a, b))).toEqual(a);
        expect(uniteAll([...others, ...some])).toEqual(unite(a, b));
      }),
    );
  });
});

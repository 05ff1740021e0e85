import fc from "fast-check";
import { containsCidr, overlapCidr } from "cidr-tools";
import { describe, expect, it } from "vitest";
import { contains, covers, InvalidCidr, isWholeInternet, overlaps, parseCidr } from "../../src/aws/cidr.ts";

describe("parseCidr", () => {
  it.each([
    ["10.0.0.0/8", { family: 4, prefix: 8, start: 0x0a000000n, end: 0x0affffffn }],
    ["10.1.2.3/8", { family: 4, prefix: 8, start: 0x0a000000n, end: 0x0affffffn }],
    ["192.0.2.1", { family: 4, prefix: 32, start: 0xc0000201n, end: 0xc0000201n }],
    ["0.0.0.0/0", { family: 4, prefix: 0, start: 0n, end: 0xffffffffn }],
    ["::/0", { family: 6, prefix: 0, start: 0n, end: (1n << 128n) - 1n }],
    ["fd00::/8", { family: 6, prefix: 8, start: 0xfdn << 120n, end: (0xfen << 120n) - 1n }],
  ])("reads %s", (text, expected) => {
    expect(parseCidr(text)).toEqual(expected);
  });

  it.each(["10.0.0.0/33", "::/129", "010.0.0.0/8", "10.0.0.0/08", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "/8"])(
    "refuses %s",
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
      expect(() => contains(text, "10.0.0.0/8")).toThrow(InvalidCidr);
    },
  );

  it.each(["10.0.0.0/8 ", "10.0.0.0/0x8", "10.0.0.0/255.0.0.0", "pl-1", "", "any"])("refuses %j", (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

describe("the whole internet", () => {
  it.each([
    ["0.0.0.0/0", true],
    ["::/0", true],
    ["1.2.3.4/0", true],
    ["0.0.0.0/1", false],
    ["2000::/3", false],
  ])("%s: %s", (cidr, whole) => {
    expect(isWholeInternet(cidr)).toBe(whole);
  });
});

/** Blocks inside 203.0.113.0/24 or 2001:db8::/120: small enough to check each address. */
const small = fc
  .record({ v6: fc.boolean(), host: fc.nat(255), bits: fc.integer({ min: 0, max: 8 }) })
  .map(({ v6, host, bits }) => {
    const network = host - (host % 2 ** bits);
    return v6 ? `2001:db8::${network.toString(16)}/${128 - bits}` : `203.0.113.${network}/${32 - bits}`;
  });

/** The addresses of a small block, one by one, worked out from the text alone. */
function addresses(cidr: string): string[] {
  const v6 = cidr.includes(":");
  const [ip = "", prefix] = cidr.split("/");
  const first = v6 ? parseInt(ip.split("::")[1] || "0", 16) : Number(ip.split(".")[3]);
  return Array.from({ length: 2 ** ((v6 ? 128 : 32) - Number(prefix)) }, (_, i) => `${v6 ? 6 : 4}:${first + i}`);
}

describe("the algebra, against a count of every address", () => {
  it("contains and overlaps", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [inA, inB] = [new Set(addresses(a)), addresses(b)];
        expect(contains(a, b)).toBe(inB.every((address) => inA.has(address)));
        expect(overlaps(a, b)).toBe(inB.some((address) => inA.has(address)));
      }),
      { numRuns: 1000 },
    );
  });

  it("covers: the union, not one of them", () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 12 }), small, (blocks, inner) => {
        const union = new Set(blocks.flatMap(addresses));
        expect(covers(blocks, inner)).toBe(addresses(inner).every((address) => union.has(address)));
      }),
      { numRuns: 2000 },
    );
    expect(covers(["0.0.0.0/1", "128.0.0.0/1"], "0.0.0.0/0")).toBe(true);
    expect(covers(["128.0.0.0/2", "0.0.0.0/1"], "0.0.0.0/0")).toBe(false);
    expect(covers(["8000::/1", "::/1"], "::/0")).toBe(true);
    expect(covers([], "10.0.0.1")).toBe(false);
  });

  it("agrees with an independent library on valid blocks of any size", () => {
    const ipv4 = fc.tuple(fc.ipV4(), fc.nat(32)).map(([ip, prefix]) => `${ip}/${prefix}`);
    const ipv6 = fc.tuple(fc.ipV6(), fc.nat(128)).map(([ip, prefix]) => `${ip}/${prefix}`);
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), fc.oneof(ipv4, ipv6), (a, b) => {
        expect(contains(a, b)).toBe(containsCidr(a, b));
        expect(overlaps(a, b)).toBe(overlapCidr(a, b));
      }),
    );
  });
});

import fc from "fast-check";
import { excludeCidr } from "cidr-tools";
import { describe, expect, it } from "vitest";
import { toCidr } from "../../src/aws/cidr.ts";
import { coverage, isWorld } from "../../src/aws/coverage.ts";
import { exposure, type Exposure } from "../../src/aws/exposure.ts";
import { publicSize, publicTotal, specialRange } from "../../src/aws/public-space.ts";

describe("exposure", () => {
  it.each<[string[], Exposure]>([
    [["0.0.0.0/0"], "world"],
    [["::/0"], "world"],
    [["2000::/3"], "world"],
    [["0.0.0.0/1", "128.0.0.0/1"], "world"],
    [["0.0.0.0/1"], "world"],
    [["128.0.0.0/1"], "world"],
    [["10.0.0.0/8", "::/0"], "world"],
    [["2000::/5"], "world"],
    [["2000::/6"], "public"],
    [["2000::/6", "2400::/6"], "world"],
    [["52.0.0.0/8"], "public"],
    [["192.0.0.0/2"], "public"],
    [["203.0.113.7/32"], "public"],
    [["2600:1f00::/24"], "public"],
    [["10.0.0.0/8", "198.51.100.0/24"], "public"],
    [["10.0.0.0/7"], "public"],
    [["172.32.0.0/16"], "public"],
    [["64:ff9b::/96"], "public"],
    [["10.0.0.0/8"], "private"],
    [["172.16.0.0/12", "192.168.1.0/24"], "private"],
    [["100.64.0.0/10"], "private"],
    [["169.254.169.254/32"], "private"],
    [["127.0.0.1"], "private"],
    [["240.0.0.0/4", "224.0.0.0/4"], "private"],
    [["fc00::/7", "fe80::/10", "::1"], "private"],
    [["4000::/2"], "private"],
    [[], "none"],
  ])("%j: %s", (cidrs, expected) => {
    expect(exposure(cidrs)).toBe(expected);
  });

  it("is the world for all of the internet but some holes", () => {
    const holes = excludeCidr("0.0.0.0/0", ["10.0.0.0/8", "52.0.0.0/8", "203.0.113.7/32"]);
    expect(holes.length).toBeGreaterThan(20);
    expect(exposure(holes)).toBe("world");
  });

  it("raises on what is no CIDR block: a guess could be a false pass", () => {
    expect(() => exposure(["10.0.0.0/8", "0.0.0.0/33"])).toThrow("0.0.0.0/33");
  });

  it("never shrinks when a block is added, and does not depend on order or repetition", () => {
    const order: Exposure[] = ["none", "private", "public", "world"];
    const block = fc.tuple(fc.ipV4(), fc.nat(32)).map(([ip, prefix]) => `${ip}/${prefix}`);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), block, (blocks, extra) => {
        const [before, after] = [exposure(blocks), exposure([...blocks, extra])];
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
        expect(exposure([extra, ...blocks.toReversed(), extra])).toBe(after);
      }),
    );
  });
});

describe("coverage", () => {
  /** Blocks around the edge of 10.0.0.0/8, so that some addresses are public and some are not. */
  const block = fc
    .record({ host: fc.nat(255), bits: fc.integer({ min: 0, max: 8 }), high: fc.boolean() })
    .map(({ host, bits, high }) => `${high ? "11.0.0" : "10.255.255"}.${host - (host % 2 ** bits)}/${32 - bits}`);

  function publicAddresses(cidrs: readonly string[]): number {
    const addresses = cidrs.flatMap((cidr) => {
      const { start, end } = toCidr(cidr);
      return Array.from({ length: Number(end - start) + 1 }, (_, i) => Number(start) + i);
    });
    return new Set(addresses.filter((address) => address >= 11 * 2 ** 24)).size;
  }

  it("holds the exact union while blocks come and go", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.nat(12), (cidrs, gone) => {
        const set = coverage(4);
        for (const cidr of cidrs) set.add(toCidr(cidr));
        expect(set.covered()).toBe(BigInt(publicAddresses(cidrs)));
        for (const cidr of cidrs.slice(0, gone)) set.remove(toCidr(cidr));
        expect(set.covered()).toBe(BigInt(publicAddresses(cidrs.slice(gone))));
      }),
      { numRuns: 500 },
    );
  });

  it("calls a quarter of the public addresses the world, and one less not", () => {
    const quarter = (publicTotal[4] + 3n) / 4n;
    expect(isWorld(4, quarter)).toBe(true);
    expect(isWorld(4, quarter - 1n)).toBe(false);
  });
});

describe("public space", () => {
  it("counts IPv4 as the registries do", () => {
    const special = 2n ** 24n * 3n + 2n ** 22n + 2n ** 16n * 2n + 2n ** 20n + 2n ** 17n + 2n ** 28n * 2n;
    expect(publicTotal[4]).toBe(2n ** 32n - special);
    expect(publicTotal[6]).toBe(2n ** 125n);
    expect(publicSize(toCidr("172.0.0.0/8"))).toBe(2n ** 24n - 2n ** 20n);
  });

  it.each([
    ["10.1.2.3", "private (RFC 1918)"],
    ["172.31.0.0/16", "private (RFC 1918)"],
    ["100.127.255.255", "carrier-grade NAT (RFC 6598)"],
    ["169.254.169.254", "link-local (RFC 3927)"],
    ["fd00:ec2::254", "unique local (RFC 4193)"],
    ["fe80::1", "link-local (RFC 4291)"],
    ["10.0.0.0/7", undefined],
    ["172.32.0.0/16", undefined],
    ["2600::/12", undefined],
  ])("%s is %s", (cidr, name) => {
    expect(specialRange(cidr)).toBe(name);
  });
});

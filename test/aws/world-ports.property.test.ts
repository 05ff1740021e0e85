import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposure } from "../../src/aws/exposure.ts";
import { type IpPermission, openings } from "../../src/aws/security-group.ts";
import { openToWorld, worldOpenPorts } from "../../src/aws/world-ports.ts";
import { allow, denied, from } from "./permissions.ts";

describe("whatever the permissions are", () => {
  const source = fc.constantFrom(
    "0.0.0.0/0",
    "64.0.0.0/3",
    "96.0.0.0/3",
    "128.0.0.0/3",
    "10.0.0.0/8",
    "::/0",
    "2000::/6",
    "2400::/6",
    "pl-1",
    "sg-1",
  );
  const permission = fc
    .record({
      first: fc.nat(12),
      length: fc.nat(8),
      sources: fc.array(source, { maxLength: 3 }),
      protocol: fc.constantFrom("tcp", "6", "udp", "-1", "icmp"),
    })
    .map(({ first, length, sources, protocol }) => allow(first, first + length, sources, protocol));
  const permissions = fc.array(permission, { maxLength: 6 });
  const lists = fc.record({ "pl-1": fc.array(fc.constantFrom("160.0.0.0/3", "::/0", "10.0.0.0/8"), { maxLength: 2 }) });
  const ports = Array.from({ length: 24 }, (_, port) => port);

  /** The definition, port by port: who may come to this port, all together? */
  function open(
    rules: readonly IpPermission[],
    port: number,
    protocol: string,
    resolve: (id: string) => string[],
  ): boolean {
    const number = protocol === "tcp" ? "6" : "17";
    const through = rules.filter(({ IpProtocol = "", FromPort = 0, ToPort = 0 }) =>
      IpProtocol === "-1" ? true : [protocol, number].includes(IpProtocol) && FromPort <= port && port <= ToPort,
    );
    const cidrs = through.flatMap(({ IpRanges, Ipv6Ranges, PrefixListIds }) => [
      ...(IpRanges ?? []).map(({ CidrIp }) => CidrIp ?? ""),
      ...(Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6 ?? ""),
      ...(PrefixListIds ?? []).flatMap(({ PrefixListId }) => resolve(PrefixListId ?? "")),
    ]);
    return exposure(cidrs) === "world";
  }

  it("both functions are the definition, port by port", () => {
    fc.assert(
      fc.property(permissions, lists, (rules, entries) => {
        const resolve = from(entries);
        const found = [...worldOpenPorts(openings(rules, resolve))];
        for (const protocol of ["tcp", "udp"]) {
          for (const port of ports) {
            const expected = open(rules, port, protocol, resolve);
            const inRange = found.filter((one) => one.protocol === protocol && one.from <= port && port <= one.to);
            expect(openToWorld(openings(rules, resolve), port, protocol) !== undefined).toBe(expected);
            expect(inRange).toHaveLength(expected ? 1 : 0);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("the evidence alone is the world", () => {
    fc.assert(
      fc.property(permissions, lists, (rules, entries) => {
        for (const { sources } of worldOpenPorts(openings(rules, from(entries)))) {
          expect(exposure(sources.map(({ cidr }) => cidr))).toBe("world");
        }
      }),
    );
  });

  it("one permission more never closes a port", () => {
    fc.assert(
      fc.property(permissions, permission, lists, fc.nat(6), (rules, extra, entries, at) => {
        const resolve = from(entries);
        const more = rules.toSpliced(at, 0, extra);
        for (const port of ports) {
          const before = openToWorld(openings(rules, resolve), port, "tcp");
          if (before !== undefined) expect(openToWorld(openings(more, resolve), port, "tcp")).toBeDefined();
        }
      }),
    );
  });

  it("a group with ten thousand narrow rules on overlapping ports takes no quadratic time", () => {
    const time = (size: number): number => {
      const rules = Array.from({ length: size }, (_, i) =>
        allow(i, 20_000 + i, [`52.${i % 256}.${Math.floor(i / 256)}.0/24`, `2600:${i.toString(16)}::/32`]),
      );
      const start = performance.now();
      expect([...worldOpenPorts(openings(rules, denied))]).toEqual([]);
      return performance.now() - start;
    };
    time(500);
    const small = Math.min(time(1000), time(1000), time(1000));
    expect(time(10_000)).toBeLessThan(40 * small);
  });
});

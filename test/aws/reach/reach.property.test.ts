import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AclEntry } from "../../../src/aws/reach/acl-space.ts";
import { groupSpace } from "../../../src/aws/reach/group-space.ts";
import { has } from "../../../src/aws/reach/addresses.ts";
import { gateOf } from "../../../src/aws/reach/internet.ts";
import { admittedBy, pathThrough } from "../../../src/aws/reach/path.ts";
import { routedToGateway } from "../../../src/aws/reach/routed.ts";
import { crossSpaces, gridOf, type Space } from "../../../src/aws/reach/space.ts";
import type { Route } from "../../../src/aws/route-target.ts";
import type { IpPermission } from "../../../src/aws/security-group.ts";
import { answered, type Net, type Probe } from "./simulator.ts";

// The universe: eight addresses, and one on each side of them; four protocols; a few ports and their neighbours.
const BASE = 8 * 2 ** 24 + 8;
const SOURCES = Array.from({ length: 10 }, (_, i) => BASE - 1 + i);
const PORTS = [0, 21, 22, 23, 442, 443, 1022, 1023, 1024, 1025, 40_000, 65_534, 65_535];
const ICMP = [0, 1, 3 * 256 + 1, 8 * 256, 8 * 256 + 1, 13 * 256, 14 * 256];
const PROBES: readonly Probe[] = SOURCES.flatMap((source) => [
  ...PORTS.flatMap((port) => [6, 17].map((protocol) => ({ source, protocol, port }))),
  ...ICMP.map((port) => ({ source, protocol: 1, port })),
  ...[47, 50].map((protocol) => ({ source, protocol, port: 0 })),
]);
const EPHEMERAL = PORTS.filter((port) => port >= 1024);
const NAMES: Readonly<Record<number, string>> = { 6: "tcp", 17: "udp", 1: "icmp" };

const cidr = fc.oneof(
  fc.constantFrom("0.0.0.0/0", "8.0.0.0/8", "10.0.0.0/8"),
  fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 29, max: 32 })).map(([host, prefix]) => {
    const size = 2 ** (32 - prefix);
    return `8.0.0.${8 + Math.floor(host / size) * size}/${prefix}`;
  }),
);
const ports = fc
  .tuple(fc.constantFrom(...PORTS), fc.constantFrom(...PORTS))
  .map((two) => two.toSorted((a, b) => a - b));
const icmp = fc.constantFrom([-1, -1], [8, -1], [8, 0], [0, 0], [0, -1], [14, 0], [3, 1]);

const entry = fc
  .record({
    RuleNumber: fc.integer({ min: 1, max: 20 }),
    Protocol: fc.constantFrom("-1", "6", "17", "1", "47"),
    RuleAction: fc.constantFrom("allow", "allow", "deny"),
    Egress: fc.boolean(),
    CidrBlock: cidr,
    ports,
    icmp,
  })
  .map(({ ports: [From, To], icmp: [Type, Code], ...rest }): AclEntry => {
    if (rest.Protocol === "1") return { ...rest, IcmpTypeCode: { Type, Code } };
    return ["6", "17"].includes(rest.Protocol) ? { ...rest, PortRange: { From, To } } : rest;
  });
// AWS keeps one entry a number and direction, and ends each list with a denial.
const entries = fc.uniqueArray(entry, { maxLength: 8, selector: (one) => `${one.RuleNumber} ${one.Egress}` });

const permission = fc
  .record({
    IpProtocol: fc.constantFrom("-1", "tcp", "udp", "icmp", "47"),
    blocks: fc.array(cidr, { maxLength: 3 }),
    ports,
    icmp,
  })
  .map(({ IpProtocol, blocks, ports: [FromPort, ToPort], icmp: [type, code] }): IpPermission => {
    const IpRanges = blocks.map((CidrIp) => ({ CidrIp }));
    if (IpProtocol === "icmp") return { IpProtocol, IpRanges, FromPort: type, ToPort: code };
    return ["tcp", "udp"].includes(IpProtocol) ? { IpProtocol, IpRanges, FromPort, ToPort } : { IpProtocol, IpRanges };
  });

const route = fc
  .record({
    DestinationCidrBlock: cidr,
    GatewayId: fc.constantFrom("igw-1", "igw-1", "vgw-1", "local"),
    State: fc.constantFrom("active", "active", "active", "blackhole"),
  })
  .map((one): Route => one);
const routes = fc.uniqueArray(route, { maxLength: 5, selector: ({ DestinationCidrBlock: to }) => to });
const everything: AclEntry[] = [true, false].map((Egress) => ({
  ...{ RuleNumber: 100, Protocol: "-1", RuleAction: "allow", CidrBlock: "0.0.0.0/0", Egress },
}));
const net: fc.Arbitrary<Net> = fc.record({
  // Most random tables and lists hold all back: the plain ones leave the other parts to decide.
  routes: fc.oneof(routes, fc.constant<Route[]>([{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1" }])),
  entries: fc.oneof(
    entries,
    entries.map((some) => [...some, ...everything]),
  ),
  permissions: fc.array(permission, { maxLength: 5 }),
});

const unresolved = () => {
  throw new Error("there are no prefix lists here");
};
const gate = ({ routes, entries }: Net) => gateOf(4, routedToGateway(routes, new Set(), 4, unresolved), entries);
const space = (one: Net): Space => crossSpaces(gate(one).space, groupSpace(one.permissions, 4, unresolved).space);

const contains = (all: Space, { source, protocol, port }: Probe): boolean =>
  gridOf(all, NAMES[protocol] ?? String(protocol)).some(
    ({ from, to, addresses }) => from <= port && port <= to && has(addresses, source),
  );

describe("the algebra of what the internet reaches", () => {
  it("holds exactly the packets that a simulator sees answered", () => {
    let reached = 0;
    fc.assert(
      fc.property(net, (one) => {
        const all = space(one);
        const expected = PROBES.filter((probe) => answered(one, probe, EPHEMERAL));
        reached += expected.length;
        expect(PROBES.filter((probe) => contains(all, probe))).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
    expect(reached, "packets that came through").toBeGreaterThan(10_000);
  });

  it("names for each packet that comes through what lets it", () => {
    fc.assert(
      fc.property(net, fc.constantFrom(...PROBES), (one, probe) => {
        fc.pre(answered(one, probe, EPHEMERAL));
        const packet = {
          family: 4 as const,
          source: probe.source,
          protocol: NAMES[probe.protocol] ?? `${probe.protocol}`,
          port: probe.port,
        };
        const { route, inboundRule, outboundRule } = pathThrough(gate(one), packet);
        expect(route?.target.id).toBe("igw-1");
        const byNumber = (number: number | undefined, egress: boolean) =>
          one.entries.find(({ RuleNumber, Egress }) => RuleNumber === number && Egress === egress);
        expect(byNumber(inboundRule, false)?.RuleAction).toBe("allow");
        const noticed = packet.protocol === "icmp" && ![8, 13].includes(probe.port >> 8);
        expect(noticed || byNumber(outboundRule, true)?.RuleAction === "allow").toBe(true);
        const by = admittedBy(one.permissions, packet, unresolved);
        expect(by.length).toBeGreaterThan(0);
        expect(by.every((only) => answered({ ...one, permissions: [only] }, probe, EPHEMERAL))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

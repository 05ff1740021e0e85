import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Route } from "../../src/aws/route-target.ts";
import { subnetRoutes, type SubnetReach } from "../../src/aws/subnet-routes.ts";
import { explicit, igw, main, nat, reach, subnet, to, unresolved } from "./route-tables.ts";

describe("whatever the routes are", () => {
  const cidr = fc.constantFrom(
    "0.0.0.0/0",
    "0.0.0.0/1",
    "128.0.0.0/1",
    "0.0.0.0/2",
    "64.0.0.0/2",
    "8.8.8.0/24",
    "10.0.0.0/8",
    "::/0",
    "2000::/3",
  );
  const target = fc.constantFrom<Partial<Route>>(igw, nat, { GatewayId: "vgw-1" }, { GatewayId: "local" });
  const route = fc.tuple(cidr, target, fc.constantFrom("active", "active", "blackhole")).map((args) => to(...args));
  /** AWS keeps one route a destination. */
  const routes = fc.uniqueArray(route, {
    maxLength: 6,
    selector: (one) => one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock,
  });
  const isPublic = (found: SubnetReach): [boolean, boolean] => {
    if (found.chosen === "missing") throw new Error(found.reason);
    return [found.ipv4.public, found.ipv6.public];
  };

  it("an explicit association wins", () => {
    fc.assert(
      fc.property(routes, routes, (own, others) => {
        const found = subnetRoutes([main("rtb-main", others), explicit("rtb-own", own)], unresolved).reachOf(subnet);
        expect(found).toMatchObject({ chosen: "explicit", routeTableId: "rtb-own" });
        expect(isPublic(found)).toEqual(isPublic(reach(own)));
      }),
    );
  });

  it("a further route to an internet gateway never makes a subnet less public", () => {
    fc.assert(
      fc.property(routes, cidr, fc.nat(6), (before, destination, at) => {
        const free = before.filter((one) => (one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock) !== destination);
        const after = free.toSpliced(at, 0, to(destination, igw));
        const [then, now] = [isPublic(reach(free)), isPublic(reach(after))];
        expect(now.map((value, i) => value || !then[i])).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it("public is what a packet to some internet address finds by the longest prefix", () => {
    // One address for each piece that the destinations above cut the public IPv4 space into.
    const probes = ["1.1.1.1", "8.8.8.8", "65.0.0.1", "129.0.0.1"].map((ip) =>
      ip.split(".").reduce((value, octet) => value * 256 + Number(octet), 0),
    );
    const match = (one: Route, address: number): number => {
      const [ip = "", prefix] = (one.DestinationCidrBlock ?? "").split("/");
      const size = 2 ** (32 - Number(prefix));
      const start = ip.split(".").reduce((value, octet) => value * 256 + Number(octet), 0);
      return ip !== "" && Math.floor(address / size) === Math.floor(start / size) ? Number(prefix) : -1;
    };
    fc.assert(
      fc.property(routes, (table) => {
        const open = probes.some((address) => {
          const best = table.toSorted((a, b) => match(b, address) - match(a, address))[0];
          return best && match(best, address) >= 0 && best.GatewayId === "igw-1" && best.State === "active";
        });
        expect(reach(table).ipv4.public).toBe(open);
      }),
      { numRuns: 2000 },
    );
  });
});

import type { RouteTable as SdkRouteTable } from "@aws-sdk/client-ec2";
import { describe, expect, it } from "vitest";
import type { Route } from "../../src/aws/route-target.ts";
import { describeReach, subnetRoutes, type RouteTable } from "../../src/aws/subnet-routes.ts";
import { explicit, igw, local, main, nat, reach, subnet, to, unresolved } from "./route-tables.ts";

describe("the table in force", () => {
  const choose = (...tables: RouteTable[]) => subnetRoutes(tables, unresolved).tableOf(subnet);
  const mainTable = main("rtb-main", []);

  it("is the one associated with the subnet, whatever the order", () => {
    const own = explicit("rtb-own", []);
    expect(choose(mainTable, own)).toEqual({ chosen: "explicit", table: own });
    expect(choose(own, mainTable)).toEqual({ chosen: "explicit", table: own });
  });

  it.each(["failed", "disassociating", "disassociated"])("is the main one when the association is %s", (state) => {
    expect(choose(explicit("rtb-own", [], state), mainTable)).toEqual({ chosen: "main", table: mainTable });
  });

  it("is missing, not guessed, without a main table, with one of another VPC, and with two claims", () => {
    expect(choose().chosen).toBe("missing");
    expect(choose(main("rtb-2", [], "vpc-2")).chosen).toBe("missing");
    expect(choose({ RouteTableId: "rtb-3", VpcId: "vpc-1", Routes: [to("0.0.0.0/0", igw)] }).chosen).toBe("missing");
    expect(choose(mainTable, main("rtb-4", [])).chosen).toBe("missing");
    expect(choose(explicit("rtb-5", []), explicit("rtb-6", []), mainTable).chosen).toBe("missing");
    expect(subnetRoutes([{ Associations: [{ Main: true }] }], unresolved).tableOf({}).chosen).toBe("missing");
  });

  it("is never the table of a gateway", () => {
    const edge = { RouteTableId: "rtb-edge", VpcId: "vpc-1", Associations: [{ GatewayId: "igw-1" }], Routes: [local] };
    expect(choose(edge)).toMatchObject({ chosen: "missing" });
    expect(choose(edge, mainTable)).toEqual({ chosen: "main", table: mainTable });
  });

  it("takes the SDK's own answer", () => {
    const table: SdkRouteTable = { RouteTableId: "rtb-1", VpcId: "vpc-1", Associations: [{ Main: true }] };
    expect(choose(table)).toEqual({ chosen: "main", table });
  });
});

describe("the class of a subnet", () => {
  const lists = { "pl-public": ["198.51.100.0/24"], "pl-private": ["10.9.0.0/16"], "pl-six": ["2600::/12"] };
  it.each<[string, Route[], ipv4: string, ipv6: string]>([
    ["no route but local", [], "isolated", "isolated"],
    ["a default route to an internet gateway", [to("0.0.0.0/0", igw)], "public", "isolated"],
    ["IPv6 alone to an internet gateway", [to("::/0", igw)], "isolated", "public"],
    ["egress-only", [to("::/0", { EgressOnlyInternetGatewayId: "eigw-1" })], "isolated", "nat"],
    ["public IPv6 behind a NAT IPv4", [to("0.0.0.0/0", nat), to("::/0", igw)], "nat", "public"],
    ["a gateway that is gone", [to("0.0.0.0/0", igw, "blackhole")], "isolated", "isolated"],
    ["a route that AWS filtered out", [to("0.0.0.0/0", igw, "filtered")], "isolated", "isolated"],
    ["two halves", [to("0.0.0.0/1", igw), to("128.0.0.0/1", igw)], "public", "isolated"],
    ["one public network", [to("8.8.8.0/24", igw), to("0.0.0.0/0", nat)], "public", "isolated"],
    ["a private network to an internet gateway", [to("192.168.0.0/16", igw)], "isolated", "isolated"],
    [
      "more specific routes that take all",
      [to("0.0.0.0/0", igw), to("0.0.0.0/1", nat), to("128.0.0.0/1", nat)],
      "nat",
      "isolated",
    ],
    [
      "a blackhole that takes the rest",
      [to("8.0.0.0/8", igw), to("8.0.0.0/9", {}, "blackhole"), to("8.128.0.0/9", nat)],
      "nat",
      "isolated",
    ],
    [
      "propagated halves, which may lose",
      [
        to("0.0.0.0/0", igw),
        { ...to("0.0.0.0/1", { GatewayId: "vgw-1" }), Origin: "EnableVgwRoutePropagation" },
        { ...to("128.0.0.0/1", { GatewayId: "vgw-1" }), Origin: "EnableVgwRoutePropagation" },
      ],
      "public",
      "isolated",
    ],
    [
      "only the half that is taken",
      [to("0.0.0.0/0", igw), to("0.0.0.0/1", nat), to("128.0.0.0/2", nat)],
      "public",
      "isolated",
    ],
    ["a prefix list to an internet gateway", [to("pl-public", igw)], "public", "isolated"],
    ["an IPv6 prefix list", [to("pl-six", igw)], "isolated", "public"],
    ["a private prefix list", [to("pl-private", igw)], "isolated", "isolated"],
    ["a gateway endpoint", [to("pl-public", { GatewayId: "vpce-1" })], "isolated", "isolated"],
    ["a prefix list to a transit gateway", [to("pl-public", { TransitGatewayId: "tgw-1" })], "nat", "isolated"],
    ["private networks to a VPN", [to("172.16.0.0/12", { GatewayId: "vgw-1" })], "isolated", "isolated"],
    [
      "peering, which is not transitive",
      [to("0.0.0.0/0", { VpcPeeringConnectionId: "pcx-1" })],
      "isolated",
      "isolated",
    ],
    ["NAT64", [to("64:ff9b::/96", nat)], "isolated", "nat"],
    ["a VPC with public addresses of its own", [to("52.0.0.0/16", { GatewayId: "local" })], "isolated", "isolated"],
  ])("%s", (_, routes, ipv4, ipv6) => {
    const found = reach([local, ...routes], lists);
    expect([found.ipv4.class, found.ipv6.class]).toEqual([ipv4, ipv6]);
    expect([found.ipv4.public, found.ipv6.public]).toEqual([ipv4 === "public", ipv6 === "public"]);
  });

  it.each<[Partial<Route>, via: string, target: string]>([
    [nat, "NAT gateway", "nat-1"],
    [{ TransitGatewayId: "tgw-1" }, "transit gateway", "tgw-1"],
    [{ GatewayId: "vgw-1" }, "virtual private gateway", "vgw-1"],
    [{ GatewayId: "vpce-1" }, "VPC endpoint", "vpce-1"],
    [{ NetworkInterfaceId: "eni-1" }, "network interface", "eni-1"],
    [{ InstanceId: "i-1", NetworkInterfaceId: "eni-1" }, "instance", "i-1"],
    [{ CarrierGatewayId: "cagw-1" }, "carrier gateway", "cagw-1"],
    [{ LocalGatewayId: "lgw-1" }, "local gateway", "lgw-1"],
    [
      { CoreNetworkArn: "arn:aws:networkmanager::1:core-network/c" },
      "core network",
      "arn:aws:networkmanager::1:core-network/c",
    ],
    [{ GatewayId: "new-1" }, "unknown", "new-1"],
  ])("names the way out %j", (route, via, target) => {
    const { ipv4 } = reach([local, to("0.0.0.0/0", route)]);
    expect(ipv4.class).toBe("nat");
    expect(ipv4.route).toEqual({ destination: "0.0.0.0/0", target, via });
  });

  it("gives the widest deciding route as evidence", () => {
    const { ipv4, ipv6 } = reach([local, to("8.8.8.0/24", igw), to("0.0.0.0/0", igw)]);
    expect(ipv4.route).toEqual({ destination: "0.0.0.0/0", target: "igw-1", via: "internet gateway" });
    expect(ipv6.route).toBeUndefined();
  });
});

describe("a firewall between the subnet and its internet gateway", () => {
  const edge = (...routes: Route[]): RouteTable => ({
    RouteTableId: "rtb-edge",
    VpcId: "vpc-1",
    Associations: [{ GatewayId: "igw-1", AssociationState: { State: "associated" } }],
    Routes: [{ ...local, GatewayId: "local" }, ...routes],
  });
  const firewall = [local, to("0.0.0.0/0", { GatewayId: "vpce-fw" })];

  it("leaves the subnet public when the gateway hands its traffic to the same endpoint", () => {
    const { ipv4 } = reach(firewall, {}, [edge(to("10.0.1.0/24", { GatewayId: "vpce-fw" }))]);
    expect(ipv4.class).toBe("public");
    expect(ipv4.route).toEqual({ destination: "0.0.0.0/0", target: "vpce-fw", via: "VPC endpoint" });
  });

  it("matches an appliance by its network interface, though AWS names its instance too", () => {
    const appliance = [local, to("0.0.0.0/0", { InstanceId: "i-1", NetworkInterfaceId: "eni-1" })];
    const { ipv4 } = reach(appliance, {}, [edge(to("10.0.1.0/24", { NetworkInterfaceId: "eni-1" }))]);
    expect(ipv4.class).toBe("public");
  });

  it("is a way out only, when nothing comes back through it", () => {
    expect(reach(firewall).ipv4.class).toBe("nat");
    expect(reach(firewall, {}, [edge()]).ipv4.class).toBe("nat");
    expect(reach(firewall, {}, [edge(to("10.0.1.0/24", { GatewayId: "vpce-other" }))]).ipv4.class).toBe("nat");
    const gone = edge(to("10.0.1.0/24", { GatewayId: "vpce-fw" }, "blackhole"));
    expect(reach(firewall, {}, [gone]).ipv4.class).toBe("nat");
  });

  it("is not the VPC itself, even one with public addresses", () => {
    const own = [to("52.0.0.0/16", { GatewayId: "local" })];
    expect(reach(own, {}, [edge()]).ipv4.class).toBe("isolated");
  });
});

describe("prefix lists are asked only when they decide", () => {
  it("not when a plain route to the internet gateway is there", () => {
    const { ipv4 } = reach([local, to("pl-unreadable", igw), to("0.0.0.0/0", igw)]);
    expect(ipv4.class).toBe("public");
  });

  it("not for the question whether a subnet is public, when they lead elsewhere", () => {
    const { ipv4 } = reach([local, to("pl-unreadable", { TransitGatewayId: "tgw-1" })]);
    expect(ipv4.public).toBe(false);
    expect(() => ipv4.class).toThrow("asked for pl-unreadable");
  });

  it("and raise rather than count as nothing", () => {
    const { ipv4, ipv6 } = reach([local, to("pl-unreadable", igw), to("::/0", igw)]);
    expect(() => ipv4.public).toThrow("asked for pl-unreadable");
    expect(ipv6.public).toBe(true);
  });
});

describe("describeReach", () => {
  it.each<[RouteTable[], family: "ipv4" | "ipv6", text: string]>([
    [
      [main("rtb-9", [to("0.0.0.0/0", igw)])],
      "ipv4",
      "subnet-1 is public: rtb-9 (main table) routes 0.0.0.0/0 to igw-1",
    ],
    [
      [explicit("rtb-8", [to("0.0.0.0/0", nat)])],
      "ipv4",
      "subnet-1 is private, with a way out by NAT gateway: rtb-8 (explicit association) routes 0.0.0.0/0 to nat-1",
    ],
    [[main("rtb-9", [local])], "ipv6", "subnet-1 is isolated: rtb-9 (main table) has no route to the internet"],
    [
      [],
      "ipv4",
      "subnet-1 has no known route table: no route table is associated with subnet-1 and vpc-1 has no main one",
    ],
  ])("says it in words", (tables, family, text) => {
    expect(describeReach("subnet-1", subnetRoutes(tables, unresolved).reachOf(subnet), family)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { type IpPermission, openings } from "../../src/aws/security-group.ts";
import { openToWorld, worldOpenPorts } from "../../src/aws/world-ports.ts";
import { all, allow, denied, from } from "./permissions.ts";

describe("openToWorld", () => {
  it.each<[string, IpPermission[], port: number, protocol: string, open: boolean]>([
    ["the port itself", [allow(22, 22, ["0.0.0.0/0"])], 22, "tcp", true],
    ["IPv6", [allow(22, 22, ["::/0"])], 22, "tcp", true],
    ["a range around it", [allow(20, 25, ["0.0.0.0/0"])], 22, "tcp", true],
    ["the edge below", [allow(22, 25, ["0.0.0.0/0"])], 22, "tcp", true],
    ["one below the range", [allow(23, 25, ["0.0.0.0/0"])], 22, "tcp", false],
    ["one above the range", [allow(20, 21, ["0.0.0.0/0"])], 22, "tcp", false],
    ["all protocols", [all("0.0.0.0/0")], 22, "tcp", true],
    ["all protocols, for another one", [all("0.0.0.0/0")], 0, "47", true],
    ["another protocol", [allow(22, 22, ["0.0.0.0/0"], "udp")], 22, "tcp", false],
    ["a protocol by its number", [allow(22, 22, ["0.0.0.0/0"], "6")], 22, "tcp", true],
    ["asked by its number", [allow(22, 22, ["0.0.0.0/0"])], 22, "6", true],
    ["private sources", [allow(22, 22, ["10.0.0.0/8", "fc00::/7"])], 22, "tcp", false],
    ["one office", [allow(22, 22, ["203.0.113.0/24"])], 22, "tcp", false],
    ["a group", [allow(22, 22, ["sg-1"])], 22, "tcp", false],
    ["two halves in one rule", [allow(22, 22, ["0.0.0.0/1", "128.0.0.0/1"])], 22, "tcp", true],
    ["two parts in two rules", [allow(22, 22, ["64.0.0.0/3"]), all("128.0.0.0/3")], 22, "tcp", true],
    ["parts of two families", [allow(22, 22, ["64.0.0.0/3", "2000::/6"])], 22, "tcp", false],
    ["parts that do not meet", [allow(22, 22, ["64.0.0.0/3"]), allow(80, 80, ["128.0.0.0/3"])], 22, "tcp", false],
    ["ICMP", [allow(-1, -1, ["0.0.0.0/0"], "icmp")], 0, "icmp", true],
    ["nothing", [], 22, "tcp", false],
  ])("%s", (_, permissions, port, protocol, open) => {
    expect(openToWorld(openings(permissions, denied), port, protocol) !== undefined).toBe(open);
  });

  it("proves it by the block that is the world alone", () => {
    const [ssh, office] = [allow(22, 22, ["10.0.0.0/8", "0.0.0.0/0"]), allow(22, 22, ["203.0.113.0/24"])];
    expect(openToWorld(openings([office, ssh], denied), 22, "tcp")).toEqual({
      protocol: "tcp",
      from: 22,
      to: 22,
      sources: [{ cidr: "0.0.0.0/0", permission: ssh }],
    });
  });

  it("proves it by all blocks that are the world together, widest first", () => {
    const permissions = [
      allow(22, 22, ["203.0.113.0/24", "10.0.0.0/8"]),
      allow(0, 99, ["64.0.0.0/3"]),
      all("128.0.0.0/3"),
    ];
    const found = openToWorld(openings(permissions, denied), 22, "tcp");
    expect(found?.sources.map(({ cidr }) => cidr)).toEqual(["64.0.0.0/3", "128.0.0.0/3", "203.0.113.0/24"]);
  });

  it("raises on a block it cannot read", () => {
    expect(() => openToWorld(openings([allow(22, 22, ["0.0.0.0/33"])], denied), 22, "tcp")).toThrow("0.0.0.0/33");
    const unknown: IpPermission = { IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{}] };
    expect(() => openToWorld(openings([unknown], denied), 22, "tcp")).toThrow("not a CIDR block");
  });
});

describe("openToWorld with prefix lists", () => {
  const list = allow(22, 22, ["pl-1"]);

  it("counts what is in them and names them", () => {
    const found = openToWorld(openings([list], from({ "pl-1": ["10.0.0.0/8", "::/0"] })), 22, "tcp");
    expect(found?.sources).toEqual([{ cidr: "::/0", prefixListId: "pl-1", permission: list }]);
    expect(openToWorld(openings([list], from({ "pl-1": ["203.0.113.0/24"] })), 22, "tcp")).toBeUndefined();
  });

  it("adds them to the plain blocks", () => {
    const half = allow(22, 22, ["64.0.0.0/3"]);
    expect(openToWorld(openings([half, list], from({ "pl-1": ["128.0.0.0/3"] })), 22, "tcp")).toBeDefined();
  });

  it("raises only when the list decides", () => {
    expect(() => openToWorld(openings([list], denied), 22, "tcp")).toThrow("denied: pl-1");
    expect(openToWorld(openings([list], denied), 80, "tcp")).toBeUndefined();
    expect(openToWorld(openings([list, all("0.0.0.0/0")], denied), 22, "tcp")).toBeDefined();
    const both = [list, allow(22, 22, ["pl-2"])];
    expect(openToWorld(openings(both, from({ "pl-2": ["0.0.0.0/0"] })), 22, "tcp")).toBeDefined();
    expect(() => openToWorld(openings(both, from({ "pl-2": ["10.0.0.0/8"] })), 22, "tcp")).toThrow("denied: pl-1");
  });
});

describe("worldOpenPorts", () => {
  const ranges = (permissions: IpPermission[], resolve: (id: string) => readonly string[] = denied): string[] =>
    Array.from(worldOpenPorts(openings(permissions, resolve)), (one) => `${one.protocol} ${one.from}-${one.to}`);

  it.each<[string, IpPermission[], string[]]>([
    ["nothing", [allow(22, 22, ["10.0.0.0/8"])], []],
    ["one port", [allow(22, 22, ["0.0.0.0/0"])], ["tcp 22-22"]],
    ["all protocols", [all("0.0.0.0/0")], ["tcp 0-65535", "udp 0-65535"]],
    ["ICMP has no ports", [allow(-1, -1, ["0.0.0.0/0"], "icmp")], []],
    ["ranges that overlap", [allow(20, 30, ["0.0.0.0/0"]), allow(25, 40, ["::/0"])], ["tcp 20-40"]],
    ["ranges that touch", [allow(20, 30, ["0.0.0.0/0"]), allow(31, 40, ["0.0.0.0/0"])], ["tcp 20-40"]],
    ["parts that meet on some ports", [allow(20, 30, ["64.0.0.0/3"]), allow(25, 40, ["128.0.0.0/3"])], ["tcp 25-30"]],
    [
      "alone and together apart, for the evidence",
      [allow(20, 40, ["64.0.0.0/3"]), allow(25, 40, ["128.0.0.0/3"]), allow(30, 30, ["0.0.0.0/0"])],
      ["tcp 25-29", "tcp 30-30", "tcp 31-40"],
    ],
    ["in order", [allow(80, 80, ["::/0"]), allow(22, 22, ["::/0"])], ["tcp 22-22", "tcp 80-80"]],
  ])("%s", (_, permissions, expected) => {
    expect(ranges(permissions)).toEqual(expected);
  });

  it("proves a range by the blocks on its ports", () => {
    const [wide, narrow, other] = [
      allow(20, 30, ["0.0.0.0/0"]),
      allow(22, 22, ["203.0.113.0/24"]),
      allow(80, 80, ["::/0"]),
    ];
    expect([...worldOpenPorts(openings([narrow, wide, other], denied))]).toEqual([
      { protocol: "tcp", from: 20, to: 30, sources: [{ cidr: "0.0.0.0/0", permission: wide }] },
      { protocol: "tcp", from: 80, to: 80, sources: [{ cidr: "::/0", permission: other }] },
    ]);
  });

  it("adds what prefix lists open, outside of what is known", () => {
    const permissions = [allow(22, 22, ["0.0.0.0/0"]), allow(20, 25, ["pl-1"])];
    expect(ranges(permissions, from({ "pl-1": ["::/0"] }))).toEqual(["tcp 22-22", "tcp 20-21", "tcp 23-25"]);
  });

  it("asks for no list on ports that are open without it", () => {
    expect(ranges([allow(20, 30, ["0.0.0.0/0"]), allow(22, 22, ["pl-1"])])).toEqual(["tcp 20-30"]);
    expect(ranges([allow(20, 25, ["0.0.0.0/0"]), allow(26, 30, ["::/0"]), allow(22, 28, ["pl-1"])])).toEqual([
      "tcp 20-30",
    ]);
  });

  it("tells what is known before it raises for an unreadable list", () => {
    const permissions = [allow(21, 21, ["pl-no"]), allow(22, 22, ["0.0.0.0/0"]), allow(23, 23, ["pl-1"])];
    const seen: number[] = [];
    expect(() => {
      for (const one of worldOpenPorts(openings(permissions, from({ "pl-1": ["::/0"] })))) seen.push(one.from);
    }).toThrow("denied: pl-no");
    expect(seen).toEqual([22, 23]);
  });
});

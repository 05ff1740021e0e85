import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/aws/ip.ts";
import type { AclEntry } from "../../../src/aws/reach/acl-space.ts";
import { has } from "../../../src/aws/reach/addresses.ts";
import { groupSpace } from "../../../src/aws/reach/group-space.ts";
import { gateOf } from "../../../src/aws/reach/internet.ts";
import { routedToGateway } from "../../../src/aws/reach/routed.ts";
import { crossSpaces, gridOf } from "../../../src/aws/reach/space.ts";
import type { Route } from "../../../src/aws/route-target.ts";
import { all, allow } from "../permissions.ts";
import { igw, local, nat, to } from "../route-tables.ts";

type Rule = [
  number: number,
  egress: boolean,
  protocol: string,
  ports: [number, number] | undefined,
  cidr: string,
  action: string,
];
const entries = (...rules: Rule[]): AclEntry[] =>
  rules.map(([RuleNumber, Egress, Protocol, ports, cidr, RuleAction]) => ({
    ...{ RuleNumber, Egress, Protocol, RuleAction },
    ...(cidr.includes(":") ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
    ...(ports && { PortRange: { From: ports[0], To: ports[1] } }),
  }));
const ANY = "0.0.0.0/0";
const byDefault = entries(
  [100, false, "-1", undefined, ANY, "allow"],
  [100, true, "-1", undefined, ANY, "allow"],
  [101, false, "-1", undefined, "::/0", "allow"],
  [101, true, "-1", undefined, "::/0", "allow"],
);
// The custom ACL of https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html
const custom = entries(
  [100, false, "6", [80, 80], ANY, "allow"],
  [110, false, "6", [443, 443], ANY, "allow"],
  [120, false, "6", [22, 22], "192.0.2.0/24", "allow"],
  [140, false, "6", [32_768, 65_535], ANY, "allow"],
  [32_767, false, "-1", undefined, ANY, "deny"],
  [100, true, "6", [80, 80], ANY, "allow"],
  [110, true, "6", [443, 443], ANY, "allow"],
  [140, true, "6", [32_768, 65_535], ANY, "allow"],
  [32_767, true, "-1", undefined, ANY, "deny"],
);
const unresolved = () => {
  throw new Error("no prefix lists here");
};

function reached(
  source: string,
  protocol: string,
  port: number,
  acl: AclEntry[],
  routes: Route[],
  ...sources: string[]
) {
  const { family } = parseAddress(source)!;
  const gate = gateOf(family, routedToGateway(routes, new Set(), family, unresolved), acl);
  const group = groupSpace(
    sources.length > 0 ? [allow(port, port, sources, protocol)] : [all(ANY, "::/0")],
    family,
    unresolved,
  );
  const value = parseAddress(source)!.value;
  const address = family === 4 ? Number(value) : value;
  return gridOf(crossSpaces(gate.space, group.space), protocol).some(
    ({ from, to: last, addresses }) => from <= port && port <= last && has(addresses, address),
  );
}

const open = [local, to(ANY, igw), to("::/0", igw)];
describe("what AWS's documentation says", () => {
  it.each<[string, boolean, Parameters<typeof reached>]>([
    ["the default network ACL allows all", true, ["8.8.8.8", "tcp", 22, byDefault, open]],
    ["… of IPv6 too", true, ["2a00::1", "tcp", 22, byDefault, open]],
    ["a custom one: web", true, ["8.8.8.8", "tcp", 443, custom, open]],
    ["a custom one: SSH from home", true, ["192.0.2.7", "tcp", 22, custom, open]],
    ["a custom one: SSH from elsewhere", false, ["8.8.8.8", "tcp", 22, custom, open]],
    ["a custom one: answers only on high ports of TCP", false, ["8.8.8.8", "udp", 443, custom, open]],
    ["a custom one says nothing of IPv6", false, ["2a00::1", "tcp", 443, custom, open]],
    ["an ACL without entries denies all", false, ["8.8.8.8", "tcp", 443, [], open]],
    [
      "the lowest number decides, not the order",
      false,
      ["8.8.8.8", "tcp", 22, [...byDefault, ...entries([90, false, "6", [22, 22], ANY, "deny"])], open],
    ],
    [
      "network ACLs keep no connections: without a way out there is no answer",
      false,
      ["8.8.8.8", "tcp", 443, entries([100, false, "-1", undefined, ANY, "allow"]), open],
    ],
    ["a NAT gateway starts connections only", false, ["8.8.8.8", "tcp", 443, byDefault, [local, to(ANY, nat)]]],
    [
      "so does an egress-only internet gateway",
      false,
      ["2a00::1", "tcp", 443, byDefault, [local, to("::/0", { EgressOnlyInternetGatewayId: "eigw-1" })]],
    ],
    ["the most specific route wins", false, ["8.8.8.8", "tcp", 443, byDefault, [...open, to("8.8.8.0/24", nat)]]],
    ["a gateway that is gone is a blackhole", false, ["8.8.8.8", "tcp", 443, byDefault, [to(ANY, igw, "blackhole")]]],
    ["a security group denies what no rule admits", false, ["8.8.8.8", "tcp", 22, byDefault, open, "9.9.9.9/32"]],
    ["a source group stands for private addresses", false, ["8.8.8.8", "tcp", 22, byDefault, open, "sg-2"]],
    ["private addresses are not the internet", false, ["10.1.2.3", "tcp", 22, byDefault, [to(ANY, igw)]]],
  ])("%s", (_, expected, packet) => {
    expect(reached(...packet)).toBe(expected);
  });
});

import type { IpPermission as SdkIpPermission } from "@aws-sdk/client-ec2";
import { describe, expect, it } from "vitest";
import { openings, protocolName } from "../../src/aws/security-group.ts";

const none = (id: string): never => {
  throw new Error(`asked for ${id}`);
};

describe("openings", () => {
  it.each([
    ["tcp", 22, 22, "tcp", 22, 22],
    ["6", 0, 65535, "tcp", 0, 65535],
    ["17", 53, 53, "udp", 53, 53],
    ["UDP", 53, 54, "udp", 53, 54],
    ["tcp", -1, -1, "tcp", 0, 65535],
    ["tcp", undefined, undefined, "tcp", 0, 65535],
    ["-1", undefined, undefined, "all", 0, 65535],
    ["-1", 22, 22, "all", 0, 65535],
    [undefined, undefined, undefined, "all", 0, 65535],
    ["47", 22, 22, "47", 0, 65535],
    ["132", 80, 80, "132", 0, 65535],
  ])("protocol %s, ports %s to %s: %s, %i to %i", (IpProtocol, FromPort, ToPort, protocol, from, to) => {
    const [opening] = openings([{ IpProtocol, FromPort, ToPort }], none);
    expect(opening).toMatchObject({ protocol, from, to });
    expect(opening).not.toHaveProperty("icmp");
  });

  it.each([
    ["icmp", 8, 0, "icmp", { type: 8, code: 0 }],
    ["1", 8, -1, "icmp", { type: 8, code: undefined }],
    ["icmp", -1, -1, "icmp", { type: undefined, code: undefined }],
    ["58", undefined, undefined, "icmpv6", { type: undefined, code: undefined }],
    ["icmpv6", 128, 0, "icmpv6", { type: 128, code: 0 }],
  ])("%s, type %s, code %s", (IpProtocol, FromPort, ToPort, protocol, icmp) => {
    const [opening] = openings([{ IpProtocol, FromPort, ToPort }], none);
    expect(opening).toMatchObject({ protocol, from: 0, to: 65535, icmp });
  });

  it("gives every source, and asks for a prefix list only when it is touched", () => {
    const permission: SdkIpPermission = {
      IpProtocol: "tcp",
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "office" }],
      Ipv6Ranges: [{ CidrIpv6: "::/0" }],
      PrefixListIds: [{ PrefixListId: "pl-1" }],
      UserIdGroupPairs: [{ GroupId: "sg-2", UserId: "123456789012" }],
    };
    const asked: string[] = [];
    const resolve = (id: string): string[] => {
      asked.push(id);
      return ["192.0.2.0/24"];
    };
    const [opening] = openings([permission], resolve);
    const [ipv4, ipv6, list, group] = opening?.sources ?? [];
    expect(opening?.permission).toBe(permission);
    expect([ipv4, ipv6]).toEqual([
      { kind: "cidr", cidr: "10.0.0.0/8" },
      { kind: "cidr", cidr: "::/0" },
    ]);
    expect(group).toEqual({ kind: "group", id: "sg-2", account: "123456789012" });
    expect(asked).toEqual([]);
    expect(list?.kind === "prefix-list" && list.cidrs()).toEqual(["192.0.2.0/24"]);
    expect(asked).toEqual(["pl-1"]);
  });
});

describe("protocolName", () => {
  it.each([
    ["-1", "all"],
    ["1", "icmp"],
    ["6", "tcp"],
    ["17", "udp"],
    ["58", "icmpv6"],
    ["TCP", "tcp"],
    ["50", "50"],
  ])("%s is %s", (protocol, name) => {
    expect(protocolName(protocol)).toBe(name);
  });
});

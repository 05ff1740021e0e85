import { describe, expect, it } from "vitest";
import rule from "../../../rules/ec2/ec2-security-group-open-ssh.ts";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { allow } from "../../aws/permissions.ts";
import { denies, face, faces, allowsAll, internet } from "../../rules/ec2/internet.ts";
import { type Given, judge, UNLISTED } from "../../verdicts.ts";

const subject = { GroupId: "sg-1", VpcId: "vpc-1", IpPermissions: [allow(22, 22, ["0.0.0.0/0", "::/0"])] };
const OPEN = "sg-1 admits 0.0.0.0/0, ::/0 to tcp port 22";
const said = (given: Given, group: object = subject): readonly [message: string, severity: string] => {
  const { message, severity } = judge(rule, { subject: group, given });
  return [message, severity];
};
const world = internet();
const UNREACHED = "no interface that uses it can be reached from the internet";

describe("an open security group", () => {
  it.each<[string, Given, string, string]>([
    ["used by nothing", faces(), "; nothing uses the group", "low"],
    ["other groups are used", faces(face("subnet-open", "sg-2")), "; nothing uses the group", "low"],
    [
      "a reachable instance",
      faces(face("subnet-open", "sg-1")),
      "; eni-open (i-1, 52.1.2.3) is reachable through it",
      "high",
    ],
    [
      "two of three are reachable",
      faces(
        face("subnet-nat", "sg-1"),
        face("subnet-open", "sg-1"),
        face("subnet-open", "sg-1", { NetworkInterfaceId: "eni-2" }),
      ),
      "; eni-open (i-1, 52.1.2.3) and 1 more are reachable through it",
      "high",
    ],
    ["no public address", faces(face("subnet-open", "sg-1", { Association: undefined })), `; ${UNREACHED}`, "medium"],
    [
      "a global IPv6 address",
      faces(face("subnet-open", "sg-1", { Association: undefined, Ipv6Addresses: [{ Ipv6Address: "2a05:d018::1" }] })),
      "; eni-open (i-1, 2a05:d018::1) is reachable through it",
      "high",
    ],
    [
      "a private IPv6 address",
      faces(face("subnet-open", "sg-1", { Association: undefined, Ipv6Addresses: [{ Ipv6Address: "fd00::1" }] })),
      `; ${UNREACHED}`,
      "medium",
    ],
    ["behind a NAT gateway", faces(face("subnet-nat", "sg-1")), `; ${UNREACHED}`, "medium"],
    ["behind VPC Block Public Access", faces(face("subnet-blocked", "sg-1")), `; ${UNREACHED}`, "medium"],
    ["behind a network ACL", faces(face("subnet-acl", "sg-1")), `; ${UNREACHED}`, "medium"],
    [
      "a Network Load Balancer may hand on what comes",
      faces(
        face("subnet-nat", "sg-1", { Association: undefined }),
        face("subnet-open", "sg-9", { InterfaceType: "network_load_balancer", Description: "ELB net/edge/1" }),
      ),
      "; no interface that uses it can be reached directly, but ELB net/edge/1 may hand the internet's packets on",
      "high",
    ],
  ])("%s", (_, given, text, severity) => {
    expect(said([...world, ...given])).toEqual([`${OPEN}${text}`, severity]);
  });

  it("says nothing of its use where that could not be read, and stays what it is", () => {
    expect(said([...world, [networkInterface, UNLISTED]])).toEqual([OPEN, "high"]);
    const withoutAcls = world.filter(([kind]) => kind !== networkAcl);
    expect(said([...withoutAcls, [networkAcl, UNLISTED], ...faces(face("subnet-open", "sg-1"))])).toEqual([
      OPEN,
      "high",
    ]);
    // What the routes already stop needs no network ACLs.
    const [text] = said([...withoutAcls, [networkAcl, UNLISTED], ...faces(face("subnet-nat", "sg-1"))]);
    expect(text).toBe(`${OPEN}; ${UNREACHED}`);
  });

  it("is reachable only on the ports that it opens", () => {
    const acl = (From: number, To: number, Egress = false) => [denies(From, To, Egress), ...allowsAll];
    const given = (...entries: Parameters<typeof internet>[0] & {}) => [
      ...internet(entries),
      ...faces(face("subnet-acl", "sg-1")),
    ];
    const ipv4 = { ...subject, IpPermissions: [allow(22, 22, ["0.0.0.0/0"])] };
    expect(said(given(...acl(22, 22)), ipv4)[1]).toBe("medium");
    expect(said(given(...acl(23, 65_535)), ipv4)[1]).toBe("high");
    // Answers go to the ports from which clients ask.
    expect(said(given(...acl(1024, 65_535, true)), ipv4)[1]).toBe("medium");
    expect(said(given(...acl(1024, 60_000, true)), ipv4)[1]).toBe("high");
  });
});

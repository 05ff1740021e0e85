import rule from "../../../rules/ec2/ec2-network-acl-open-admin-ports.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const entry = (RuleNumber: number, RuleAction: string, also: object = {}) => ({
  RuleNumber,
  RuleAction,
  Egress: false,
  Protocol: "-1",
  CidrBlock: "0.0.0.0/0",
  ...also,
});
const tcp = (From: number, To = From) => ({ Protocol: "6", PortRange: { From, To } });
const rest = entry(32_767, "deny");
const acl = (...Entries: object[]) => ({
  NetworkAclId: "acl-1",
  VpcId: "vpc-1",
  OwnerId: "111122223333",
  Associations: [{ SubnetId: "subnet-1" }],
  Entries: [...Entries, rest],
});
const used: Given = [[networkInterface, [{ NetworkInterfaceId: "eni-1", SubnetId: "subnet-1" }]]];
const given = used;

verdicts(rule, {
  passes: {
    "denies all": { subject: acl() },
    "denies the ports first": {
      subject: acl(entry(100, "allow"), entry(10, "deny", tcp(22)), entry(20, "deny", tcp(3389))),
    },
    "other ports": { subject: acl(entry(100, "allow", tcp(443)), entry(110, "allow", tcp(1024, 3388))) },
    "UDP only": { subject: acl(entry(100, "allow", { Protocol: "17" })) },
    "private addresses only": { subject: acl(entry(100, "allow", { CidrBlock: "10.0.0.0/8" })) },
    "an office only": { subject: acl(entry(100, "allow", { ...tcp(22), CidrBlock: "203.0.113.0/24" })) },
    "outbound only": { subject: acl(entry(100, "allow", { Egress: true })) },
    "two halves are denied first": {
      subject: acl(
        entry(10, "deny", { CidrBlock: "0.0.0.0/1" }),
        entry(20, "deny", { CidrBlock: "128.0.0.0/1" }),
        entry(100, "allow"),
      ),
    },
  },
  fails: {
    "the default list": {
      subject: { ...acl(entry(100, "allow"), entry(101, "allow", { CidrBlock: undefined, Ipv6CidrBlock: "::/0" })) },
      given,
      message: "rule 100 (0.0.0.0/0), rule 101 (::/0) let the world to port 22 (SSH) and 3389 (RDP)",
      evidence: { ports: [22, 3389], SubnetId: ["subnet-1"] },
    },
    "denied after it is allowed": {
      subject: acl(entry(10, "allow", tcp(20, 25)), entry(20, "deny", tcp(22))),
      given,
      message: "rule 10 (0.0.0.0/0) lets the world to port 22 (SSH)",
    },
    "by two halves": {
      subject: acl(
        entry(10, "allow", { ...tcp(22), CidrBlock: "0.0.0.0/1" }),
        entry(20, "allow", { ...tcp(22), CidrBlock: "128.0.0.0/1" }),
      ),
      given,
    },
    "all but one address": {
      subject: acl(entry(10, "deny", { CidrBlock: "198.51.100.1/32" }), entry(20, "allow")),
      given,
    },
    "over IPv6 only": {
      subject: acl(entry(20, "allow", { ...tcp(3389), CidrBlock: undefined, Ipv6CidrBlock: "::/0" })),
      given,
      message: "rule 20 (::/0) lets the world to port 3389 (RDP)",
    },
  },
  skips: {
    "no subnet": { subject: { ...acl(entry(100, "allow")), Associations: [] }, message: "no subnet uses it" },
    "empty subnets": { subject: acl(entry(100, "allow")), message: /nothing is in its subnets/ },
    "another account's": { subject: { ...acl(entry(100, "allow")), OwnerId: "999999999999" } },
  },
  unknowns: {
    "interfaces could not be listed": { subject: acl(entry(100, "allow")), given: [[networkInterface, UNLISTED]] },
  },
});

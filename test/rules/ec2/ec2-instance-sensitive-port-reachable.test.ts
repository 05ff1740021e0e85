import rule from "../../../rules/ec2/ec2-instance-sensitive-port-reachable.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import type { IpPermission } from "../../../src/aws/security-group.ts";
import { all, allow } from "../../aws/permissions.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { allowsAll, denies, face, internet } from "./internet.ts";

const server = (SubnetId: string, also: object = {}, face2: object[] = []) => ({
  InstanceId: "i-1",
  State: { Name: "running" },
  NetworkInterfaces: [face(SubnetId, "sg-1", also), ...face2],
});
const group = (...IpPermissions: IpPermission[]): Given => [[securityGroup, [{ GroupId: "sg-1", IpPermissions }]]];
const ssh = group(allow(22, 22, ["0.0.0.0/0"]));
const given = [...internet(), ...ssh];
const unlisted = (...kinds: Given[number][0][]): Given => [
  ...given.filter(([kind]) => !kinds.includes(kind)),
  ...kinds.map((kind) => [kind, UNLISTED] as const),
];
const v6 = { Association: undefined, Ipv6Addresses: [{ Ipv6Address: "2a05:d018::1" }] };

verdicts(rule, {
  passes: {
    "no public address": { subject: server("subnet-open", { Association: undefined }), given },
    "no public address, and nothing else is known": {
      subject: server("subnet-open", { Association: undefined }),
      given: unlisted(subnet, networkAcl, securityGroup),
    },
    "behind a NAT gateway": { subject: server("subnet-nat"), given },
    "behind VPC Block Public Access": { subject: server("subnet-blocked"), given },
    "its network ACL lets nothing in": { subject: server("subnet-acl"), given },
    "its network ACL lets no answer out": {
      subject: server("subnet-acl"),
      given: [...internet([denies(1024, 65_535, true), ...allowsAll]), ...ssh],
    },
    "its network ACL denies by a later entry, but none allows": {
      subject: server("subnet-acl"),
      given: [...internet([{ ...denies(22, 22), RuleNumber: 200 }]), ...ssh],
    },
    "only a known address": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(allow(22, 22, ["52.9.9.9/32"]))],
    },
    "only the web": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(allow(443, 443, ["0.0.0.0/0"]))],
    },
    "AWS's own list": {
      subject: server("subnet-open"),
      given: [
        ...internet(),
        ...group(allow(22, 22, ["pl-1"])),
        [managedPrefixList, [{ PrefixListId: "pl-1", OwnerId: "AWS", AddressFamily: "IPv4" }]],
      ],
    },
    "a port that the team excepts": { subject: server("subnet-open"), given, options: { except: [22] } },
    "the world by IPv6, of which it has no address": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(allow(22, 22, ["::/0"]))],
    },
  },
  fails: {
    "all four links let it in": {
      subject: server("subnet-open"),
      given,
      message:
        "52.1.2.3 can be reached from 0.0.0.0/0 on tcp port 22: sg-1 admits it, acl-all lets it through, rtb-open routes 0.0.0.0/0 to igw-1 (SSH)",
      evidence: {
        address: "52.1.2.3",
        sources: ["every public IPv4 address"],
        SubnetId: "subnet-open",
        RouteTableId: "rtb-open",
        target: "igw-1",
        NetworkAclId: "acl-all",
        inboundRule: 100,
        outboundRule: 100,
        rules: [{ GroupId: "sg-1", FromPort: 22, ToPort: 22, sources: ["0.0.0.0/0"] }],
      },
      severity: "critical",
    },
    "several ports": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(all("0.0.0.0/0"))],
      message: /; open are 22 \(SSH\), 23 \(Telnet\).* and \d+ more$/,
    },
    "a network ACL that leaves it open": {
      subject: server("subnet-acl"),
      given: [...internet([denies(23, 65_535), ...allowsAll]), ...ssh],
    },
    "the second interface, by IPv6": {
      subject: server("subnet-nat", {}, [face("subnet-open", "sg-1", v6)]),
      given: [...internet(), ...group(allow(5432, 5432, ["::/0"]))],
      message: "2a05:d018::1 can be reached from ::/0 on tcp port 5432",
    },
    "two halves of the internet": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(allow(22, 22, ["0.0.0.0/1"]), allow(20, 30, ["128.0.0.0/1"]))],
    },
    "a stopped one with an Elastic IP": {
      subject: { ...server("subnet-open"), State: { Name: "stopped" } },
      given,
      message: /; it is stopped now$/,
      severity: "medium",
    },
    "told by the instance's own fields": {
      subject: {
        ...{ InstanceId: "i-1", SubnetId: "subnet-open", PublicIpAddress: "52.1.2.3" },
        SecurityGroups: [{ GroupId: "sg-1" }],
      },
      given,
    },
    "one group for sure, another that is not listed": {
      subject: server("subnet-open", { Groups: [{ GroupId: "sg-9" }, { GroupId: "sg-1" }] }),
      given,
    },
  },
  unknowns: {
    "the groups": { subject: server("subnet-open"), given: unlisted(securityGroup) },
    "the network ACLs": { subject: server("subnet-open"), given: unlisted(networkAcl) },
    "the subnets": { subject: server("subnet-open"), given: unlisted(subnet) },
    "a prefix list": {
      subject: server("subnet-open"),
      given: [...internet(), ...group(allow(22, 22, ["pl-1"])), [managedPrefixList, UNLISTED]],
    },
    "a group that is not listed": {
      subject: server("subnet-open", { Groups: [{ GroupId: "sg-9" }] }),
      given,
      message: /sg-9 is not among those/,
    },
  },
});

import rule from "../../../rules/ec2/ec2-security-group-open-ssh.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { denied, UNLISTED, verdicts } from "../../verdicts.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", GroupName: "web", VpcId: "vpc-1", IpPermissions });
const list = { PrefixListId: "pl-1", OwnerId: "111122223333" };
const entries = (...cidrs: string[]) => ({ ...list, entries: cidrs.map((Cidr) => ({ Cidr })) });
const byList = group(allow(22, 22, ["pl-1"]));

verdicts(rule, {
  passes: {
    "only known addresses and groups": { subject: group(allow(22, 22, ["203.0.113.7/32", "10.0.0.0/8", "sg-2"])) },
    "the world reaches other ports": { subject: group(allow(443, 443, ["0.0.0.0/0", "::/0"])) },
    "udp 22 is not SSH": { subject: group(allow(22, 22, ["0.0.0.0/0"], "udp")) },
    "no rules": { subject: { GroupId: "sg-1" } },
    "a list of private blocks": { subject: byList, given: [[managedPrefixList, [entries("10.0.0.0/8")]]] },
    "a list of AWS's own": {
      subject: byList,
      given: [[managedPrefixList, [denied({ ...list, OwnerId: "AWS" }, "entries")]]],
    },
  },
  fails: {
    "IPv4 world": {
      subject: group(allow(22, 22, ["10.0.0.0/8", "0.0.0.0/0"])),
      message: "sg-1 admits 0.0.0.0/0 to tcp port 22",
      evidence: { sources: [{ GroupId: "sg-1", cidr: "0.0.0.0/0", IpProtocol: "tcp", FromPort: 22, ToPort: 22 }] },
    },
    "IPv6 world": { subject: group(allow(22, 22, ["::/0"])), message: "::/0" },
    "a range of ports": { subject: group(allow(0, 1024, ["0.0.0.0/0"])) },
    "all protocols": { subject: group(all("0.0.0.0/0")), evidence: { sources: [{ IpProtocol: "-1" }] } },
    "two halves of the internet": {
      subject: group(allow(22, 22, ["0.0.0.0/1"]), allow(20, 30, ["128.0.0.0/1"])),
      message: /0\.0\.0\.0\/1/,
    },
    "a prefix list that holds the world": {
      subject: byList,
      given: [[managedPrefixList, [entries("0.0.0.0/0")]]],
      message: "0.0.0.0/0 (in pl-1)",
    },
    "the world, beside a list that could not be read": {
      subject: group(allow(22, 22, ["0.0.0.0/0", "pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
  skips: { "another account's group": { subject: { ...group(all("0.0.0.0/0")), OwnerId: "999999999999" } } },
  unknowns: {
    "the list was not listed": { subject: byList, given: [[managedPrefixList, UNLISTED]], message: /denied/ },
    "its entries were not read": {
      subject: byList,
      given: [[managedPrefixList, [denied({ ...list }, "entries")]]],
      message: /denied/,
    },
    "the list is nowhere": { subject: byList, given: [[managedPrefixList, []]], message: /pl-1 is not among those/ },
  },
});

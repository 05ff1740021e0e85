import rule from "../../../rules/ec2/ec2-security-group-open-unapproved-port.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { denies, allowsAll, face, faces, internet } from "./internet.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });
const web = group(allow(80, 80, ["0.0.0.0/0"]), allow(443, 443, ["0.0.0.0/0", "::/0"]));
const world = group(all("0.0.0.0/0"));

verdicts(rule, {
  passes: {
    "a web server": { subject: web },
    "no rules": { subject: group() },
    "another port, for known addresses": { subject: group(allow(8443, 8443, ["52.1.2.3/32", "sg-2"])) },
    "ports that the team approves": {
      subject: group(allow(8443, 8444, ["0.0.0.0/0"]), allow(443, 443, ["0.0.0.0/0"], "udp")),
      options: { tcp: [8443, 8444], udp: [443] },
    },
    "ping is no port": { subject: group(allow(8, -1, ["0.0.0.0/0"], "icmp")) },
  },
  fails: {
    "another port": {
      subject: group(allow(8443, 8443, ["0.0.0.0/0"])),
      message: "sg-1 admits 0.0.0.0/0 to tcp port 8443; not approved is tcp 8443; nothing uses the group",
    },
    "a range that begins with an approved one": {
      subject: group(allow(80, 90, ["0.0.0.0/0"])),
      message: "not approved is tcp 81-90",
      evidence: { openings: [{ from: 80, to: 90 }], unapproved: ["tcp 81-90"] },
    },
    "all traffic": { subject: world, message: "not approved is tcp 0-79, 81-442, 444-65535" },
    "every TCP port, where only the approved ones come through": {
      subject: group(allow(0, 65_535, ["0.0.0.0/0"])),
      given: [
        ...internet([denies(0, 442), { ...denies(444, 65_535), RuleNumber: 51 }, ...allowsAll]),
        ...faces(face("subnet-acl", "sg-1")),
      ],
      severity: "medium",
    },
    "all traffic, of which UDP comes through": {
      subject: world,
      given: [...internet([denies(0, 65_535), ...allowsAll]), ...faces(face("subnet-acl", "sg-1"))],
      severity: "high",
    },
    "one port for sure, beside an unread list": {
      subject: group(allow(22, 22, ["pl-1"]), allow(23, 23, ["0.0.0.0/0"])),
      given: [[managedPrefixList, UNLISTED]],
    },
    "UDP, of which none is approved": { subject: group(allow(443, 443, ["::/0"], "udp")), message: "udp 443" },
  },
  skips: { "another account's group": { subject: { ...world, OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": {
      subject: group(allow(22, 22, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
});

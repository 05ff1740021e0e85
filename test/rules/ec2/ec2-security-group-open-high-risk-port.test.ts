import rule from "../../../rules/ec2/ec2-security-group-open-high-risk-port.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { face, faces, internet } from "./internet.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });
const web = group(allow(80, 80, ["0.0.0.0/0"]), allow(443, 443, ["0.0.0.0/0", "::/0"]));

const used = [...internet(), ...faces(face("subnet-open", "sg-1"))];

verdicts(rule, {
  passes: {
    "a web server": { subject: web },
    "SMB within private ranges": { subject: group(allow(445, 445, ["10.0.0.0/8", "fd00::/8"])) },
    "a port that the team excepts": {
      subject: group(allow(8080, 8080, ["0.0.0.0/0"])),
      options: { except: [8080] },
    },
  },
  fails: {
    SMB: { subject: group(allow(445, 445, ["0.0.0.0/0"])), message: "0.0.0.0/0 to tcp port 445 (SMB)" },
    "several ports at once": {
      subject: group(allow(20, 23, ["0.0.0.0/0"])),
      message: "20 (FTP), 21 (FTP), 22 (SSH), 23 (Telnet)",
      evidence: { ports: [20, 21, 22, 23], sources: [{ FromPort: 20, ToPort: 23 }] },
    },
    "all traffic, told in short": { subject: group(all("::/0")), message: /and \d+ more; nothing uses the group$/ },
    "a port of Security Hub's list": {
      subject: group(allow(8080, 8080, ["0.0.0.0/0"])),
      given: used,
      severity: "critical",
    },
    "one port for sure, another behind an unread list": {
      subject: group(allow(22, 22, ["pl-1"]), allow(23, 23, ["0.0.0.0/0"])),
      given: [[managedPrefixList, UNLISTED]],
      evidence: { ports: [23] },
    },
  },
  skips: { "another account's group": { subject: { ...web, OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": {
      subject: group(allow(22, 22, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
});

import rule from "../../../rules/ec2/ec2-security-group-open-cifs.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { face, faces, internet } from "./internet.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });
const open = group(allow(135, 445, ["0.0.0.0/0"]));

verdicts(rule, {
  passes: {
    "private ranges and groups": { subject: group(allow(445, 445, ["10.0.0.0/8", "fd00::/8", "sg-2"])) },
    "one public address": { subject: group(allow(445, 445, ["52.1.2.3/32"])) },
    "udp alone": { subject: group(allow(445, 445, ["0.0.0.0/0"], "udp")) },
    "other ports": { subject: group(allow(443, 443, ["0.0.0.0/0", "::/0"])) },
  },
  fails: {
    "a range over it, on a server that is reached": {
      subject: open,
      given: [...internet(), ...faces(face("subnet-open", "sg-1"))],
      message: "sg-1 admits 0.0.0.0/0 to tcp port 445; eni-open (i-1, 52.1.2.3) is reachable through it",
      severity: "high",
    },
    "nothing uses it": { subject: open, message: /nothing uses the group$/, severity: "low" },
    "all traffic of IPv6": { subject: group(all("::/0")), evidence: { sources: [{ cidr: "::/0" }] } },
  },
  skips: { "another account's group": { subject: { ...open, OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": {
      subject: group(allow(445, 445, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
});

import rule from "../../../rules/ec2/ec2-security-group-open-rdp.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });

verdicts(rule, {
  passes: {
    "from the gateway only": { subject: group(allow(3389, 3389, ["sg-2"]), allow(443, 443, ["0.0.0.0/0"])) },
    "ICMP from all": { subject: group(allow(-1, -1, ["0.0.0.0/0"], "icmp")) },
  },
  fails: {
    "tcp from all": { subject: group(allow(3389, 3389, ["0.0.0.0/0"])), message: "0.0.0.0/0 to tcp port 3389" },
    "udp from all": { subject: group(allow(3389, 3389, ["::/0"], "udp")), message: "::/0 to udp port 3389" },
    "everything from all": { subject: group(all("0.0.0.0/0")) },
  },
  skips: { "another account's group": { subject: { ...group(all("::/0")), OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": {
      subject: group(allow(3389, 3389, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
});

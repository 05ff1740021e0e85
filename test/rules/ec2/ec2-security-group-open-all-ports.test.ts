import rule from "../../../rules/ec2/ec2-security-group-open-all-ports.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });

verdicts(rule, {
  passes: {
    "two ports": { subject: group(allow(80, 80, ["0.0.0.0/0"]), allow(443, 443, ["::/0"])) },
    "all traffic within private ranges": { subject: group(all("10.0.0.0/8", "sg-1")) },
    "the high ports only": { subject: group(allow(1024, 65535, ["0.0.0.0/0"])) },
    "every kind of ICMP": { subject: group(allow(-1, -1, ["0.0.0.0/0"], "icmp")) },
  },
  fails: {
    "all traffic": { subject: group(all("0.0.0.0/0")), message: "sg-1 admits 0.0.0.0/0 to every tcp port" },
    "all of tcp but port 0": { subject: group(allow(1, 65535, ["::/0"])), message: "tcp ports 1-65535" },
    "all of udp": { subject: group(allow(0, 65535, ["0.0.0.0/0"], "udp")), message: "every udp port" },
    "two ranges that are all": {
      subject: group(allow(0, 1023, ["0.0.0.0/0"]), allow(1024, 65535, ["::/0"])),
      message: "every tcp port",
    },
    "half of the internet each": { subject: group(all("0.0.0.0/1"), all("128.0.0.0/1")) },
    "beside a list that could not be read": {
      subject: group(all("0.0.0.0/0"), allow(22, 22, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
  skips: { "another account's group": { subject: { ...group(all("::/0")), OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": { subject: group(all("pl-1")), given: [[managedPrefixList, UNLISTED]] },
  },
});

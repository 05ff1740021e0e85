import rule from "../../../rules/ec2/ec2-security-group-open-database-port.ts";
import { managedPrefixList } from "../../../src/services/ec2/managed-prefix-list.ts";
import { all, allow } from "../../aws/permissions.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { face, faces, internet } from "./internet.ts";

const group = (...IpPermissions: object[]) => ({ GroupId: "sg-1", VpcId: "vpc-1", IpPermissions });
const used = [...internet(), ...faces(face("subnet-open", "sg-1"))];
const unreached = [...internet(), ...faces(face("subnet-nat", "sg-1"))];
const office = group(allow(5432, 5432, ["8.8.8.8/32"]));

verdicts(rule, {
  passes: {
    "private ranges and groups": { subject: group(allow(5432, 5432, ["10.0.0.0/8", "fd00::/8", "sg-2"])) },
    "a web server": { subject: group(allow(443, 443, ["0.0.0.0/0"])) },
    "a port that is no database here": {
      subject: group(allow(50000, 50000, ["0.0.0.0/0"])),
      options: { except: [50000] },
    },
  },
  fails: {
    world: {
      subject: group(allow(3306, 3306, ["0.0.0.0/0"])),
      given: used,
      message: "sg-1 admits 0.0.0.0/0 to tcp port 3306 (MySQL); eni-open (i-1, 52.1.2.3) is reachable through it",
      severity: "critical",
    },
    "the whole of IPv6": { subject: group(allow(6379, 6380, ["::/0"])), evidence: { ports: [6379, 6380] } },
    "all traffic": { subject: group(all("0.0.0.0/0")), given: used, severity: "critical" },
    "nothing is reachable through it": { subject: group(all("0.0.0.0/0")), given: unreached, severity: "medium" },
    "nothing uses it": { subject: group(all("0.0.0.0/0")), severity: "low" },
    "one public address, and nothing is reachable": { subject: office, given: unreached, severity: "low" },
    "one public address": {
      subject: office,
      given: used,
      message: "8.8.8.8/32 to tcp port 5432 (PostgreSQL), which is not a private range",
      severity: "medium",
    },
    "AWS's own addresses": {
      subject: group(allow(5432, 5432, ["pl-1"])),
      given: [...used, [managedPrefixList, [{ PrefixListId: "pl-1", OwnerId: "AWS", AddressFamily: "IPv4" }]]],
      message: /is reachable through it$/,
      severity: "medium",
    },
  },
  skips: { "another account's group": { subject: { ...office, OwnerId: "999999999999" } } },
  unknowns: {
    "a prefix list could not be read": {
      subject: group(allow(5432, 5432, ["pl-1"])),
      given: [[managedPrefixList, UNLISTED]],
    },
  },
});

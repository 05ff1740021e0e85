import rule from "../../../rules/ec2/ec2-subnet-low-free-addresses.ts";
import { verdicts } from "../../verdicts.ts";

const subnet = (CidrBlock: string, AvailableIpAddressCount: number | undefined, also: object = {}) => ({
  SubnetId: "subnet-1",
  OwnerId: "111122223333",
  CidrBlock,
  AvailableIpAddressCount,
  ...also,
});

verdicts(rule, {
  passes: {
    "most are free": { subject: subnet("10.0.0.0/24", 180) },
    "a small one, made for a gateway": { subject: subnet("10.0.0.0/28", 10) },
    "just enough": { subject: subnet("10.0.0.0/24", 26) },
    "the team is content with less": { subject: subnet("10.0.0.0/24", 8), options: { percent: 2 } },
  },
  fails: {
    "few are free": {
      subject: subnet("10.0.0.0/24", 25),
      message: "25 of its 251 addresses are free",
      evidence: { usable: 251 },
      severity: "medium",
    },
    none: { subject: subnet("10.0.0.0/28", 0), message: "none of its 11 addresses is free", severity: "high" },
  },
  skips: {
    "IPv6 only": { subject: subnet("10.0.0.0/24", 0, { Ipv6Native: true }) },
    "AWS does not say": { subject: subnet("10.0.0.0/24", undefined) },
    "another account's": { subject: subnet("10.0.0.0/24", 0, { OwnerId: "999999999999" }) },
  },
});

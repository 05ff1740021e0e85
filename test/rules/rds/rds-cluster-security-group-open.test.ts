import rule from "../../../rules/rds/rds-cluster-security-group-open.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const subject = { ...cluster, Port: 5432, VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }] };
const admitting = (CidrIp: string): Given => [
  [
    securityGroup,
    [{ GroupId: "sg-1", IpPermissions: [{ IpProtocol: "tcp", FromPort: 0, ToPort: 65535, IpRanges: [{ CidrIp }] }] }],
  ],
];

verdicts(rule, {
  passes: { "private addresses": { subject, given: admitting("10.0.0.0/8") } },
  fails: { "the world": { subject, given: admitting("0.0.0.0/0"), message: /sg-1 admits 0\.0\.0\.0\/0/ } },
  skips: {
    "no groups named, as without a VPC": { subject: cluster },
    "no port yet": { subject: { ...subject, Port: undefined } },
  },
  unknowns: { "security groups unread": { subject, given: [[securityGroup, UNLISTED]] } },
});

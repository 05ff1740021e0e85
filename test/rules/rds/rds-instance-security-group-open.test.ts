import rule from "../../../rules/rds/rds-instance-security-group-open.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const subject = { ...instance, VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }] };
const admitting = (permission: object): Given => [
  [securityGroup, [{ GroupId: "sg-1", OwnerId: "111122223333", IpPermissions: [permission] }]],
];
const tcp = (port: number, source: object) => ({ IpProtocol: "tcp", FromPort: port, ToPort: port, ...source });
const world = { IpRanges: [{ CidrIp: "0.0.0.0/0" }] };

verdicts(rule, {
  passes: {
    "only another group": { subject, given: admitting(tcp(5432, { UserIdGroupPairs: [{ GroupId: "sg-app" }] })) },
    "only private addresses": { subject, given: admitting(tcp(5432, { IpRanges: [{ CidrIp: "10.0.0.0/8" }] })) },
    "the world, on another port": { subject, given: admitting(tcp(443, world)) },
    "the engine's default port, but it listens on its own": {
      subject: { ...subject, Endpoint: { Port: 6543 } },
      given: admitting(tcp(5432, world)),
    },
  },
  fails: {
    "the world": {
      subject: { ...subject, PubliclyAccessible: true },
      given: admitting(tcp(5432, world)),
      message: /sg-1 admits 0\.0\.0\.0\/0 to tcp port 5432; the instance has a public address/,
      evidence: { PubliclyAccessible: true, sources: [{ GroupId: "sg-1", cidr: "0.0.0.0/0" }] },
    },
    "the world by IPv6, on every port": {
      subject,
      given: admitting({ IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] }),
    },
  },
  skips: {
    "a member has its cluster's groups": { subject: { ...subject, ...member } },
    "no security groups": { subject: instance, message: "AWS names no security groups of it" },
    "no endpoint yet": { subject: { ...subject, Endpoint: undefined } },
  },
  unknowns: { "security groups unread": { subject, given: [[securityGroup, UNLISTED]] } },
});

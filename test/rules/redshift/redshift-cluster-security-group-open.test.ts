import rule from "../../../rules/redshift/redshift-cluster-security-group-open.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, creating } from "./samples.ts";

const admitting = (CidrIp: string, port: number): Given => [
  [
    securityGroup,
    [
      {
        GroupId: "sg-1",
        VpcId: "vpc-1",
        IpPermissions: [{ IpProtocol: "tcp", FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }],
      },
    ],
  ],
];

verdicts(rule, {
  passes: {
    "only the VPC": { subject: cluster, given: admitting("10.0.0.0/8", 5439) },
    "the world on another port": { subject: cluster, given: admitting("0.0.0.0/0", 443) },
  },
  fails: {
    "the world": {
      subject: cluster,
      given: admitting("0.0.0.0/0", 5439),
      message: /sg-1 admits 0\.0\.0\.0\/0 to tcp port 5439; the cluster has no public address/,
    },
    "the world, on a port of its own, with a public address": {
      subject: { ...cluster, PubliclyAccessible: true, Endpoint: { Port: 8192 } },
      given: admitting("0.0.0.0/0", 8192),
      message: /has a public address/,
    },
  },
  skips: { "without an endpoint yet": { subject: creating, given: admitting("0.0.0.0/0", 5439) } },
  unknowns: { "groups unread": { subject: cluster, given: [[securityGroup, UNLISTED]] } },
});

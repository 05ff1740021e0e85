import rule from "../../../rules/rds/rds-instance-publicly-accessible.ts";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { allow } from "../../aws/permissions.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { internet } from "../ec2/internet.ts";
import { instance, member } from "./samples.ts";

const lying = (SubnetIdentifier: string) => ({
  ...instance,
  PubliclyAccessible: true,
  VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
  DBSubnetGroup: { DBSubnetGroupName: "db", Subnets: [{ SubnetIdentifier }] },
});
const open: Given = [
  ...internet(),
  [securityGroup, [{ GroupId: "sg-1", IpPermissions: [allow(0, 65_535, ["52.9.9.9/32"])] }]],
];

verdicts(rule, {
  passes: { "an internal name": { subject: { ...instance, PubliclyAccessible: false } } },
  fails: {
    "a public address": {
      subject: {
        ...instance,
        PubliclyAccessible: true,
        VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
      },
      message: /orders\.abc\.eu-west-1/,
      evidence: { PubliclyAccessible: true, VpcSecurityGroupIds: ["sg-1"] },
      severity: "critical",
    },
    "an address is let through to it": {
      subject: lying("subnet-open"),
      given: open,
      message: /resolves to a public address; orders\.abc\S* can be reached from 52\.9\.9\.9\/32 on tcp port 5432/,
      evidence: { path: { SubnetId: "subnet-open", sources: ["52.9.9.9/32"] } },
      severity: "critical",
    },
    "its subnet is private": {
      subject: lying("subnet-nat"),
      given: open,
      message: /; routes, network ACLs or security groups hold the internet back for now$/,
      severity: "critical",
    },
    "what holds it back was not read": {
      subject: lying("subnet-open"),
      given: [...open.filter(([kind]) => kind !== networkAcl), [networkAcl, UNLISTED]],
      message: /resolves to a public address$/,
    },
    "an Aurora instance has the setting of its own": { subject: { ...member, PubliclyAccessible: true } },
    "while it is created, without an endpoint": {
      subject: { ...instance, DBInstanceStatus: "creating", Endpoint: undefined, PubliclyAccessible: true },
    },
  },
});

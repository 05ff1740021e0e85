import rule from "../../../rules/ec2/ec2-instance-internet-facing-admin-role.ts";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { awsManagedPolicy } from "../../../src/services/iam/managed-policy.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { allow } from "../../aws/permissions.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { allow as may, doc, iamArn } from "../iam/things.ts";
import { face, internet } from "./internet.ts";

const Arn = iamArn("instance-profile/web");
const server = (SubnetId: string, profile: object = { IamInstanceProfile: { Arn } }) => ({
  InstanceId: "i-1",
  NetworkInterfaces: [face(SubnetId, "sg-1")],
  ...profile,
});
const open = (...IpPermissions: object[]): Given => [
  ...internet(),
  [securityGroup, [{ GroupId: "sg-1", IpPermissions }]],
];
const web = open(allow(443, 443, ["0.0.0.0/0"]));
const role = (Action: string, also: object = {}): Given => [
  [
    iamRole,
    [
      {
        ...{ Arn: iamArn("role/web"), RoleName: "web", InstanceProfileList: [{ Arn, InstanceProfileName: "web" }] },
        RolePolicyList: [{ PolicyName: "own", PolicyDocument: doc(may(Action)) }],
        ...also,
      },
    ],
  ],
];
const withoutAcls: Given = [...web.filter(([kind]) => kind !== networkAcl), [networkAcl, UNLISTED]];

verdicts(rule, {
  passes: {
    "a narrow role": { subject: server("subnet-open"), given: [...web, ...role("s3:GetObject")] },
    "a narrow role, whatever the network says": {
      subject: server("subnet-open"),
      given: [...withoutAcls, ...role("s3:GetObject")],
    },
    "no role": { subject: server("subnet-open", {}), given: [...web, [iamRole, UNLISTED]] },
    "a profile without a role": {
      subject: server("subnet-open"),
      given: [...web, ...role("*", { InstanceProfileList: [] })],
    },
    "an administrator whom nobody reaches": { subject: server("subnet-nat"), given: [...web, ...role("*")] },
    "nobody reaches it, whatever its role is": { subject: server("subnet-nat"), given: [...web, [iamRole, UNLISTED]] },
    "an administrator who answers pings": {
      subject: server("subnet-open"),
      given: [...open(allow(8, -1, ["0.0.0.0/0"], "icmp")), ...role("*")],
    },
  },
  fails: {
    "the world reaches an administrator": {
      subject: server("subnet-open"),
      given: [...web, ...role("*")],
      message:
        /^52\.1\.2\.3 can be reached .* igw-1; its role web is an administrator: its policy own \(statement 1\) allows \* on \*$/,
      evidence: { role: iamArn("role/web"), path: { target: "igw-1" } },
    },
  },
  unknowns: {
    "the roles": { subject: server("subnet-open"), given: [...web, [iamRole, UNLISTED]] },
    "the network ACLs": { subject: server("subnet-open"), given: [...withoutAcls, ...role("*")] },
    "a policy of the role": {
      subject: server("subnet-open"),
      given: [
        ...web,
        ...role("s3:GetObject", {
          AttachedManagedPolicies: [{ PolicyName: "p", PolicyArn: "arn:aws:iam::aws:policy/p" }],
        }),
        [awsManagedPolicy, UNLISTED],
      ],
    },
  },
});

import rule from "../../../rules/ec2/ec2-instance-not-managed-by-ssm.ts";
import { managedInstance } from "../../../src/services/ssm/managed-instance.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const server = (also: object = {}) => ({
  InstanceId: "i-1",
  State: { Code: 16, Name: "running" },
  LaunchTime: new Date("2026-01-01T00:00:00Z"),
  ...also,
});
const known = (PingStatus: string): Given => [
  [
    managedInstance,
    [
      { InstanceId: "i-1", PingStatus, LastPingDateTime: new Date("2026-05-02T00:00:00Z") },
      { InstanceId: "mi-2", PingStatus: "Online" },
    ],
  ],
];

verdicts(rule, {
  passes: { online: { subject: server(), given: known("Online") } },
  fails: {
    "not known": {
      subject: server(),
      message: "it runs, yet Systems Manager does not know it, and it has no instance profile",
      evidence: { IamInstanceProfile: "none" },
    },
    "not known, with a profile": {
      subject: server({ IamInstanceProfile: { Arn: "arn:aws:iam::111122223333:instance-profile/web" } }),
      message: /does not know it$/,
    },
    "its agent is lost": {
      subject: server(),
      given: known("ConnectionLost"),
      message: "its agent has not checked in since 2026-05-02",
      evidence: { PingStatus: "ConnectionLost" },
    },
  },
  skips: {
    stopped: { subject: server({ State: { Code: 80, Name: "stopped" } }), message: "it is stopped" },
    "just started": { subject: server({ LaunchTime: new Date("2026-06-15T11:30:00Z") }) },
    "of EKS Auto Mode": { subject: server({ Operator: { Managed: true, Principal: "eks.amazonaws.com" } }) },
  },
  unknowns: { "servers could not be listed": { subject: server(), given: [[managedInstance, UNLISTED]] } },
});

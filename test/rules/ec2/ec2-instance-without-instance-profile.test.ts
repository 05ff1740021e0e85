import rule from "../../../rules/ec2/ec2-instance-without-instance-profile.ts";
import { verdicts } from "../../verdicts.ts";

const instance = { InstanceId: "i-1", State: { Code: 16, Name: "running" } };
const profile = { Arn: "arn:aws:iam::111122223333:instance-profile/web", Id: "AIPA1" };

verdicts(rule, {
  passes: {
    "a profile": { subject: { ...instance, IamInstanceProfile: profile } },
    "a profile on a service's instance": {
      subject: {
        ...instance,
        IamInstanceProfile: profile,
        Operator: { Managed: true, Principal: "eks.amazonaws.com" },
      },
    },
  },
  fails: {
    none: { subject: instance, message: "no instance profile is attached", evidence: { State: "running" } },
    "none, and no operator": { subject: { ...instance, Operator: { Managed: false } } },
  },
  skips: {
    "another service runs it": {
      subject: { ...instance, Operator: { Managed: true, Principal: "workspaces.amazonaws.com" } },
      message: /workspaces\.amazonaws\.com manages it/,
    },
  },
});

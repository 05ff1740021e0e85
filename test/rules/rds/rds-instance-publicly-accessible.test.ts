import rule from "../../../rules/rds/rds-instance-publicly-accessible.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

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
    "an Aurora instance has the setting of its own": { subject: { ...member, PubliclyAccessible: true } },
    "while it is created, without an endpoint": {
      subject: { ...instance, DBInstanceStatus: "creating", Endpoint: undefined, PubliclyAccessible: true },
    },
  },
});

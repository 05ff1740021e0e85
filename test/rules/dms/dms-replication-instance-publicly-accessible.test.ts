import rule from "../../../rules/dms/dms-replication-instance-publicly-accessible.ts";
import { verdicts } from "../../verdicts.ts";
import { instance } from "./samples.ts";

const { PubliclyAccessible: _, ...untold } = instance;

verdicts(rule, {
  passes: { "a private address": { subject: instance } },
  fails: {
    "a public address": {
      subject: { ...instance, PubliclyAccessible: true, ReplicationInstancePublicIpAddresses: ["52.16.40.7"] },
      message: "it has a public address: 52.16.40.7",
      evidence: { VpcSecurityGroupIds: ["sg-1"] },
    },
    "an address that is still to come": {
      subject: { ...instance, PubliclyAccessible: true, ReplicationInstanceStatus: "creating" },
      message: /it has a public address$/,
    },
    "AWS's default, where it is not told": { subject: untold },
  },
});

import rule from "../../../rules/neptune/neptune-cluster-iam-auth-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const off = { ...cluster, IAMDatabaseAuthenticationEnabled: false };

verdicts(rule, {
  passes: { on: { subject: { ...cluster, IAMDatabaseAuthenticationEnabled: true } } },
  fails: {
    off: { subject: off, message: "IAM authentication is off" },
    "ordered for the next maintenance": {
      subject: { ...off, PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } },
      message: /ordered but not yet in force/,
      evidence: { PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } },
    },
    "something else is pending": {
      subject: { ...off, PendingModifiedValues: { BackupRetentionPeriod: 9 } },
      message: /^IAM authentication is off$/,
    },
  },
});

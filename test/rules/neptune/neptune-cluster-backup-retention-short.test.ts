import rule from "../../../rules/neptune/neptune-cluster-backup-retention-short.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: {
    "seven days": { subject: cluster },
    "as long as a team wants": { subject: { ...cluster, BackupRetentionPeriod: 3 }, options: { days: 3 } },
  },
  fails: {
    "one day, the default": {
      subject: { ...cluster, BackupRetentionPeriod: 1 },
      message: "automatic backups are kept for 1 of 7 days",
      evidence: { BackupRetentionPeriod: 1, required: 7 },
    },
    "six days": { subject: { ...cluster, BackupRetentionPeriod: 6 } },
    "shorter than a team wants": { subject: cluster, options: { days: 30 } },
  },
});

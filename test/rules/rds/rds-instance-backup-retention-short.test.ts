import rule from "../../../rules/rds/rds-instance-backup-retention-short.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member, replica } from "./samples.ts";

verdicts(rule, {
  passes: {
    "a week": { subject: { ...instance, BackupRetentionPeriod: 7 } },
    "fewer, as the option allows": { subject: { ...instance, BackupRetentionPeriod: 3 }, options: { days: 3 } },
    "a replica with backups of its own": { subject: { ...replica, BackupRetentionPeriod: 7 } },
  },
  fails: {
    off: { subject: { ...instance, BackupRetentionPeriod: 0 }, message: "automatic backups are off" },
    "a day": { subject: { ...instance, BackupRetentionPeriod: 1 }, message: /1 of 7 days/, evidence: { required: 7 } },
    "too short for the option": { subject: { ...instance, BackupRetentionPeriod: 7 }, options: { days: 30 } },
    "ordered, not yet in force": {
      subject: { ...instance, BackupRetentionPeriod: 0, PendingModifiedValues: { BackupRetentionPeriod: 14 } },
      message: /14 are ordered/,
    },
  },
  skips: {
    "a read replica": { subject: { ...replica, BackupRetentionPeriod: 0 }, message: /source main/ },
    "a member of a cluster": { subject: { ...member, BackupRetentionPeriod: 1 } },
  },
});

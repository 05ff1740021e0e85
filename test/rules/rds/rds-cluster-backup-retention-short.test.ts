import rule from "../../../rules/rds/rds-cluster-backup-retention-short.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz } from "./samples.ts";

verdicts(rule, {
  passes: {
    "a week": { subject: { ...cluster, BackupRetentionPeriod: 7 } },
    "a day, as the option allows": { subject: { ...cluster, BackupRetentionPeriod: 1 }, options: { days: 1 } },
  },
  fails: {
    "the default of a day": { subject: { ...cluster, BackupRetentionPeriod: 1 }, message: /1 of 7 days/ },
    "a Multi-AZ cluster": { subject: { ...multiAz, BackupRetentionPeriod: 6 }, evidence: { BackupRetentionPeriod: 6 } },
  },
});

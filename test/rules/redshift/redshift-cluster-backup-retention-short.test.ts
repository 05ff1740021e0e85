import rule from "../../../rules/redshift/redshift-cluster-backup-retention-short.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const kept = (days: number | undefined, also: object = {}) => ({
  ...cluster,
  AutomatedSnapshotRetentionPeriod: days,
  ...also,
});

verdicts(rule, {
  passes: {
    "a fortnight": { subject: cluster },
    "just a week": { subject: kept(7) },
    "three days, for a team that needs no more": { subject: kept(3), options: { days: 3 } },
  },
  fails: {
    "a day, as AWS sets it": { subject: kept(1), message: "automatic snapshots are kept for 1 of 7 days" },
    off: { subject: kept(0), message: "automatic snapshots are off" },
    "more is ordered": {
      subject: kept(1, { PendingModifiedValues: { AutomatedSnapshotRetentionPeriod: 14 } }),
      message: /14 are ordered but not yet in force/,
    },
    "a stricter team": { subject: cluster, options: { days: 30 } },
  },
});

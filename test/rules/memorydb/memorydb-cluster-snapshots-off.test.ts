import rule from "../../../rules/memorydb/memorydb-cluster-snapshots-off.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: {
    "a week": { subject: cluster },
    "enough for the option": { subject: { ...cluster, SnapshotRetentionLimit: 1 }, options: { days: 1 } },
  },
  fails: {
    off: { subject: { ...cluster, SnapshotRetentionLimit: 0 }, message: "automatic snapshots are off" },
    "too short": { subject: { ...cluster, SnapshotRetentionLimit: 3 }, message: /3 of 7 days/ },
  },
});

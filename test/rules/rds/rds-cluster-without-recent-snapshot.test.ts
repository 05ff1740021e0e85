import rule from "../../../rules/rds/rds-cluster-without-recent-snapshot.ts";
import { dbClusterSnapshot } from "../../../src/services/rds/db-cluster-snapshot.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, clusterSnapshot, hoursAgo } from "./samples.ts";

const stuck = { ...cluster, LatestRestorableTime: hoursAgo(50), ClusterCreateTime: hoursAgo(900) };

verdicts(rule, {
  passes: {
    restorable: { subject: { ...cluster, LatestRestorableTime: hoursAgo(0.1) } },
    "with a snapshot of today": { subject: stuck, given: [[dbClusterSnapshot, [clusterSnapshot]]] },
  },
  fails: {
    "a restorable point that stands still": { subject: stuck, message: /restorable point is of 2026-06-13 10:00 UTC/ },
    "older than the option": {
      subject: { ...cluster, LatestRestorableTime: hoursAgo(2) },
      options: { hours: 1 },
      given: [[dbClusterSnapshot, [clusterSnapshot]]],
    },
  },
  skips: {
    "a replica": { subject: { ...stuck, ReplicationSourceIdentifier: "arn:aws:rds:eu-west-2:111122223333:cluster:a" } },
    "made today": { subject: { ...cluster, ClusterCreateTime: hoursAgo(1) } },
    stopped: { subject: { ...stuck, Status: "stopped" } },
  },
  unknowns: { "snapshots unlisted": { subject: stuck, given: [[dbClusterSnapshot, UNLISTED]] } },
});

import rule from "../../../rules/rds/rds-instance-without-recent-snapshot.ts";
import { dbSnapshot } from "../../../src/services/rds/db-snapshot.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { hoursAgo, instance, member, replica, snapshot } from "./samples.ts";

const old = { ...instance, InstanceCreateTime: hoursAgo(900) };
const of = (hours: number, also: object = {}) => ({ ...snapshot, SnapshotCreateTime: hoursAgo(hours), ...also });

verdicts(rule, {
  passes: {
    "restorable, whatever the snapshots": {
      subject: { ...old, LatestRestorableTime: hoursAgo(0.1) },
      given: [[dbSnapshot, UNLISTED]],
    },
    "with a manual snapshot of today": {
      subject: old,
      given: [
        [
          dbSnapshot,
          [
            of(30),
            of(3, { DBSnapshotArn: "arn:aws:rds:eu-west-1:111122223333:snapshot:new", DBSnapshotIdentifier: "new" }),
          ],
        ],
      ],
    },
    "as young as the option asks": { subject: old, given: [[dbSnapshot, [of(40)]]], options: { hours: 48 } },
    "a replica with backups of its own": { subject: { ...replica, LatestRestorableTime: hoursAgo(1) } },
  },
  fails: {
    "neither of them": { subject: old, message: "there is no snapshot and no restorable point" },
    "only an old snapshot": {
      subject: old,
      given: [[dbSnapshot, [of(30)]]],
      message: /snapshot orders-monday of 2026-06-14 06:00 UTC/,
    },
    "a restorable point that stands still": {
      subject: { ...old, LatestRestorableTime: hoursAgo(25) },
      given: [[dbSnapshot, [of(90)]]],
      message: /restorable point is of 2026-06-14 11:00 UTC/,
    },
    "a snapshot still in the making": { subject: old, given: [[dbSnapshot, [of(1, { Status: "creating" })]]] },
    "a snapshot of another instance": {
      subject: old,
      given: [[dbSnapshot, [of(1, { DBInstanceIdentifier: "else" })]]],
    },
    "stopped without any": { subject: { ...old, DBInstanceStatus: "stopped" } },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "a replica": { subject: replica, message: /its source main/ },
    "made today": { subject: { ...instance, InstanceCreateTime: hoursAgo(2) } },
    "stopped with a last backup": {
      subject: { ...old, DBInstanceStatus: "stopped", LatestRestorableTime: hoursAgo(99) },
    },
  },
  unknowns: { "snapshots unlisted": { subject: old, given: [[dbSnapshot, UNLISTED]] } },
});

import rule from "../../../rules/elasticache/elasticache-replication-group-without-recent-snapshot.ts";
import { elasticacheSnapshot } from "../../../src/services/elasticache/snapshot.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { group } from "./samples.ts";
import { snapshot } from "./snapshots.ts";

const subject = { ...group, SnapshotRetentionLimit: 7, ReplicationGroupCreateTime: new Date("2025-01-01T00:00:00Z") };
const among = (...snapshots: object[]): Given => [[elasticacheSnapshot, snapshots]];
const ofOther = snapshot("other", 0.5, { ReplicationGroupId: "carts" });

verdicts(rule, {
  passes: {
    "one of this morning": { subject, given: among(snapshot("old", 3), snapshot("new", 0.3)) },
    "one by hand is as good": { subject, given: among(snapshot("mine", 1, { SnapshotSource: "manual" })) },
    "old enough for the option": { subject, given: among(snapshot("old", 6)), options: { days: 7 } },
  },
  fails: {
    "the newest is old": {
      subject,
      given: among(snapshot("old", 9.5), ofOther),
      message: "its newest finished backup, old, is 9 days old",
    },
    none: { subject, given: among(ofOther), message: /there is no finished one/ },
    "the new one is not finished": {
      subject,
      given: among(
        snapshot("now", 0.1, { SnapshotStatus: "creating" }),
        snapshot("bad", 1, { SnapshotStatus: "failed" }),
      ),
    },
  },
  skips: {
    "backups are off": { subject: { ...subject, SnapshotRetentionLimit: 0 }, given: among(snapshot("old", 9)) },
    "made yesterday": {
      subject: { ...subject, ReplicationGroupCreateTime: new Date("2026-06-14T12:00:00Z") },
      given: among(),
    },
    "being made": { subject: { ...subject, Status: "creating" } },
  },
  unknowns: { "snapshots unread": { subject, given: [[elasticacheSnapshot, UNLISTED]] } },
});

import rule from "../../../rules/rds/rds-snapshot-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { snapshot } from "./samples.ts";

verdicts(rule, {
  passes: {
    encrypted: { subject: { ...snapshot, Encrypted: true } },
    "encrypted by a key of AWS": { subject: { ...snapshot, StorageEncryptionType: "sse-rds" } },
    "an encrypted automated one": { subject: { ...snapshot, SnapshotType: "automated", Encrypted: true } },
  },
  fails: {
    "a manual one": { subject: snapshot, message: /orders is not encrypted/ },
    "one of AWS Backup": {
      subject: { ...snapshot, SnapshotType: "awsbackup" },
      evidence: { SnapshotType: "awsbackup" },
    },
  },
  skips: {
    "an automated one": { subject: { ...snapshot, SnapshotType: "automated" }, message: /its instance orders/ },
  },
});

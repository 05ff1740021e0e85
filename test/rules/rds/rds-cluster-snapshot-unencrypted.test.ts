import rule from "../../../rules/rds/rds-cluster-snapshot-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { clusterSnapshot as snapshot } from "./samples.ts";

verdicts(rule, {
  passes: {
    encrypted: { subject: { ...snapshot, StorageEncrypted: true } },
    "encrypted by a key of AWS": { subject: { ...snapshot, StorageEncryptionType: "sse-rds" } },
  },
  fails: { "a manual one": { subject: snapshot, message: /shop is not encrypted/ } },
  skips: { "an automated one": { subject: { ...snapshot, SnapshotType: "automated" }, message: /its cluster shop/ } },
});

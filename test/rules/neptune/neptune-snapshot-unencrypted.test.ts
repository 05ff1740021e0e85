import rule from "../../../rules/neptune/neptune-snapshot-unencrypted.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { snapshot } from "./samples.ts";

// Whether it is public is another rule's question.
const subject = denied({ ...snapshot }, "published");

verdicts(rule, {
  passes: { encrypted: { subject: { ...snapshot, StorageEncrypted: true } } },
  fails: {
    "a manual one": { subject, message: /graph of shop/, evidence: { SnapshotType: "manual" } },
    "one of AWS Backup": { subject: { ...snapshot, SnapshotType: "awsbackup" } },
  },
  skips: {
    "an automatic backup": { subject: { ...snapshot, SnapshotType: "automated" }, message: /automatic backup/ },
  },
});

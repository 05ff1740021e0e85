import rule from "../../../rules/efs/efs-file-system-backups-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { destination, fileSystem } from "./samples.ts";

verdicts(rule, {
  passes: {
    on: { subject: { ...fileSystem, backupPolicy: "ENABLED" } },
    "being turned on": { subject: { ...fileSystem, backupPolicy: "ENABLING" } },
  },
  fails: {
    off: { subject: { ...fileSystem, backupPolicy: "DISABLED" }, message: "automatic backups are off" },
    "being turned off": { subject: { ...fileSystem, backupPolicy: "DISABLING" } },
  },
  skips: { "the copy of another": { subject: { ...destination, backupPolicy: "DISABLED" }, message: /replication/ } },
  unknowns: { "the policy unread": { subject: denied({ ...fileSystem }, "backupPolicy") } },
});

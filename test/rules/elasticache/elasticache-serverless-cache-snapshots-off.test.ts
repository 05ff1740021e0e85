import rule from "../../../rules/elasticache/elasticache-serverless-cache-snapshots-off.ts";
import { verdicts } from "../../verdicts.ts";
import { serverless } from "./serverless.ts";

verdicts(rule, {
  passes: { "a week": { subject: serverless } },
  fails: {
    off: { subject: { ...serverless, SnapshotRetentionLimit: 0 }, message: "daily backups are off" },
    "AWS says nothing": { subject: { ...serverless, SnapshotRetentionLimit: undefined } },
  },
  skips: { "being made": { subject: { ...serverless, SnapshotRetentionLimit: 0, Status: "CREATING" } } },
});

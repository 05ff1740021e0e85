import rule from "../../../rules/elasticache/elasticache-replication-group-backups-off.ts";
import { verdicts } from "../../verdicts.ts";
import { group } from "./samples.ts";

const global = (GlobalReplicationGroupMemberRole: string) => ({
  GlobalReplicationGroupInfo: { GlobalReplicationGroupId: "ldgnf-world", GlobalReplicationGroupMemberRole },
});

verdicts(rule, {
  passes: {
    "a day": { subject: { ...group, SnapshotRetentionLimit: 1 } },
    "as many as the option asks for": { subject: { ...group, SnapshotRetentionLimit: 7 }, options: { days: 7 } },
  },
  fails: {
    off: { subject: { ...group, SnapshotRetentionLimit: 0 }, message: "automatic backups are off" },
    "too few for the option": {
      subject: { ...group, SnapshotRetentionLimit: 1 },
      options: { days: 7 },
      message: /1 of 7 days/,
    },
    "off in a global datastore's secondary": {
      subject: { ...group, SnapshotRetentionLimit: 0, ...global("SECONDARY") },
      message: /primary of ldgnf-world/,
    },
  },
  skips: { "not yet made": { subject: { ...group, Status: "creating" } } },
});

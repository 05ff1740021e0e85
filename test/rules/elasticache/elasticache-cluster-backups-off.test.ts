import rule from "../../../rules/elasticache/elasticache-cluster-backups-off.ts";
import { verdicts } from "../../verdicts.ts";
import { memcached, nodeOf } from "./samples.ts";

const single = (SnapshotRetentionLimit: number | undefined, also: object = {}) => ({
  ...nodeOf("7.1.0"),
  ReplicationGroupId: undefined,
  CacheNodeType: "cache.t4g.small",
  SnapshotRetentionLimit,
  ...also,
});

verdicts(rule, {
  passes: {
    "a week": { subject: single(7) },
    "as many days as the option": { subject: single(3), options: { days: 3 } },
  },
  fails: {
    off: { subject: single(0), message: "automatic backups are off" },
    "not told": { subject: single(undefined) },
    "fewer than the option": { subject: single(1), options: { days: 7 }, message: "kept for 1 of 7 days" },
  },
  skips: {
    "a node of a group": { subject: { ...nodeOf("7.1.0"), SnapshotRetentionLimit: 0 } },
    Memcached: { subject: memcached("eu-west-1a") },
    "a node that cannot": { subject: single(0, { CacheNodeType: "cache.t1.micro" }) },
    "not yet made": { subject: single(0, { CacheClusterStatus: "creating" }) },
  },
});

import type { Snapshot } from "@aws-sdk/client-elasticache";
import { kind } from "../../model/index.ts";
import { elasticache, tagList } from "./service.ts";

/** Snapshots (backups) of replication groups and single-node clusters, without those being deleted. */
export const elasticacheSnapshot = kind<Snapshot>()("AWS::ElastiCache::Snapshot", {
  list: elasticache("describeSnapshots", {
    // The most that this list gives in a page.
    pageSize: 50,
    value: ({ Snapshots = [] }) => Snapshots.filter(({ SnapshotStatus }) => SnapshotStatus !== "deleting"),
  }),
  identity: (s) => ({ arn: s.ARN, name: s.SnapshotName }),
  tags: "tagList",
  aspects: { tagList },
});

/** Since when a snapshot holds all shards: the time of the last of them; undefined while it is being made. */
export function takenAt({ SnapshotStatus = "", NodeSnapshots = [] }: Snapshot): Date | undefined {
  if (!["available", "restoring", "copying", "exporting"].includes(SnapshotStatus)) return undefined;
  const times = NodeSnapshots.flatMap(({ SnapshotCreateTime }) => SnapshotCreateTime?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

/** The newest finished snapshot among some, and when it was taken. */
export function newest<T extends Snapshot>(snapshots: readonly T[]): { readonly of: T; readonly at: Date } | undefined {
  const finished = snapshots.flatMap((of) => {
    const at = takenAt(of);
    return at ? [{ of, at }] : [];
  });
  return finished.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
}

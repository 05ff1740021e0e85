const DAY = 86_400_000;

/** A snapshot as DescribeSnapshots answers it, taken some days before the scan of the tests. */
export const snapshot = (SnapshotName: string, daysOld: number, also: object = {}) => ({
  SnapshotName,
  ARN: `arn:aws:elasticache:eu-west-1:111122223333:snapshot:${SnapshotName}`,
  ReplicationGroupId: "sessions",
  SnapshotStatus: "available",
  SnapshotSource: "automated",
  Engine: "redis",
  NodeSnapshots: [
    { NodeGroupId: "0001", SnapshotCreateTime: new Date(Date.parse("2026-06-15T12:00:00Z") - daysOld * DAY) },
  ],
  ...also,
});

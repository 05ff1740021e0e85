interface Backup {
  readonly name: string;
  readonly SnapshotCreateTime?: Date | undefined;
  readonly Status?: string | undefined;
}

export const HOUR = 3_600_000;

/** The youngest snapshot that can be restored; one in the making has no time yet, or is not available. */
export function latestOf<T extends Backup>(snapshots: readonly T[]): T | undefined {
  return snapshots
    .filter(({ Status, SnapshotCreateTime }) => Status === "available" && SnapshotCreateTime !== undefined)
    .reduce<T | undefined>((best, one) => (best && timeOf(best) >= timeOf(one) ? best : one), undefined);
}

const timeOf = ({ SnapshotCreateTime }: Backup) => SnapshotCreateTime?.getTime() ?? 0;

/** Whether a moment lies within so many hours before another; what lies after it does too. */
export const isWithin = (hours: number, time: Date | undefined, now: Date): boolean =>
  time !== undefined && now.getTime() - time.getTime() <= hours * HOUR;

/** What a person can go back to, in a clause: the younger of the restorable point and the snapshot. */
export function lastBackup(restorable: Date | undefined, snapshot: Backup | undefined): string {
  const point = restorable && (!snapshot || restorable.getTime() > timeOf(snapshot)) ? restorable : undefined;
  if (point) return `the latest restorable point is of ${minute(point)}`;
  return snapshot
    ? `the latest backup is the snapshot ${snapshot.name} of ${minute(new Date(timeOf(snapshot)))}`
    : "there is no snapshot and no restorable point";
}

const minute = (time: Date) => `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;

import type { BackupJob, BackupJobState, ProtectedResource } from "@aws-sdk/client-backup";
import { formatArn } from "../../aws/arn.ts";
import { type Collection, kind } from "../../model/index.ts";
import { backup, BACKUP_PAGE } from "./service.ts";

interface FailedJob extends BackupJob {
  /** The plan that started it; undefined for a backup made on demand. */
  readonly planId: string | undefined;
}

// AWS keeps jobs for 30 days. Asking by state spares the far more numerous jobs that went well.
const inState = (ByState: BackupJobState) =>
  backup("listBackupJobs", {
    input: () => ({ ByState }),
    pageSize: BACKUP_PAGE,
    value: ({ BackupJobs = [] }): FailedJob[] =>
      BackupJobs.map((job) => ({ ...job, planId: job.CreatedBy?.BackupPlanId })),
  });

/** Backup jobs of the last 30 days that failed, were aborted, or did not start in time. */
export const failedBackupJob = kind<FailedJob>()("AWS::Backup::BackupJob", {
  list: [inState("FAILED"), inState("ABORTED"), inState("EXPIRED")],
  identity: (j, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "backup", region, account, resource: `backup-job:${j.BackupJobId}` }),
    name: j.BackupJobId,
  }),
});

const timeOf = (time: Date | undefined): number => time?.getTime() ?? 0;

/** The last failed job of each resource that has not been backed up since, by ARN. */
export function stillFailing<T extends BackupJob>(jobs: readonly T[], backedUp: Collection<ProtectedResource>): T[] {
  const last = new Map<string, T>();
  for (const job of jobs) {
    const { ResourceArn: arn = "" } = job;
    if (timeOf(job.CreationDate) >= timeOf(last.get(arn)?.CreationDate)) last.set(arn, job);
  }
  return [...last]
    .filter(([arn, job]) => timeOf(backedUp.get(arn)?.LastBackupTime) < timeOf(job.CreationDate))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, job]) => job);
}

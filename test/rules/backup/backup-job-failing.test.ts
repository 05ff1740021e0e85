import rule from "../../../rules/backup/backup-job-failing.ts";
import { failedBackupJob } from "../../../src/services/backup/failed-job.ts";
import { protectedResource } from "../../../src/services/backup/protected-resource.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { backedUp, DATABASE, daysAgo, plan as subject, TABLE } from "./samples.ts";

const job = (id: string, days: number, also: object = {}) => ({
  ...{ BackupJobId: id, ResourceArn: DATABASE, ResourceName: "orders", State: "FAILED", CreationDate: daysAgo(days) },
  ...{ StatusMessage: "Access denied to the key", planId: "plan-1", ...also },
});
const jobs = (...all: object[]): Given[number] => [failedBackupJob, all];

verdicts(rule, {
  passes: {
    "none failed": { subject },
    "backed up since": { subject, given: [jobs(job("a", 3)), backedUp(DATABASE, 2)] },
    "another plan's, and one by hand": {
      subject,
      given: [jobs(job("a", 1, { planId: "plan-2" }), job("b", 1, { planId: undefined }))],
    },
  },
  fails: {
    "not backed up since": {
      subject,
      given: [jobs(job("a", 3), job("b", 1), job("c", 2)), backedUp(DATABASE, 4)],
      message: "backups of orders do not come about (FAILED on 2026-06-14: Access denied to the key)",
      evidence: { failing: [{ BackupJobId: "b" }] },
    },
    "never backed up, and a table neither": {
      subject,
      given: [jobs(job("a", 1), job("t", 1, { ResourceArn: TABLE, ResourceName: undefined, State: "EXPIRED" }))],
      message: /so do those of 1 more|do not come about/,
    },
  },
  unknowns: {
    "jobs unread": { subject, given: [[failedBackupJob, UNLISTED]] },
    "backups unread": { subject, given: [jobs(job("a", 1)), [protectedResource, UNLISTED]] },
  },
});

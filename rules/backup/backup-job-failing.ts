import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { failedBackupJob, stillFailing } from "../../src/services/backup/failed-job.ts";
import { backupPlan } from "../../src/services/backup/plan.ts";
import { protectedResource } from "../../src/services/backup/protected-resource.ts";

export default defineRule({
  id: "backup-job-failing",
  title: "Backups of a plan fail",
  severity: "high",
  why: "The newest backup of the resource grows older by the day, and once the retention runs out there is none.",
  fix: {
    text: "Read the job's message: most often the plan's role may not read the resource or use its KMS key, another backup was running, or the resource is gone. Mend it and start a backup by hand. A notification of the vault for BACKUP_JOB_FAILED tells you the next time.",
    cli: "aws backup list-backup-jobs --by-state FAILED\naws backup start-backup-job --backup-vault-name <vault> --resource-arn <resource-arn> --iam-role-arn <role-arn>",
    terraform:
      'resource "aws_backup_vault_notifications" "<name>" {\n  backup_vault_name   = "<vault>"\n  sns_topic_arn       = "<topic-arn>"\n  backup_vault_events = ["BACKUP_JOB_FAILED", "BACKUP_JOB_EXPIRED"]\n}',
    cloudformation:
      "Type: AWS::Backup::BackupVault\nProperties:\n  BackupVaultName: <vault>\n  Notifications:\n    SNSTopicArn: <topic-arn>\n    BackupVaultEvents:\n      - BACKUP_JOB_FAILED\n      - BACKUP_JOB_EXPIRED",
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/aws-backup/latest/devguide/monitoring.html",
      "https://docs.aws.amazon.com/aws-backup/latest/devguide/troubleshooting.html",
    ],
  },
  examples: {
    pass: "One backup failed last week; the resource was backed up since.",
    fail: "Since three days each backup of a database fails with an access denied for its key.",
  },
  subject: backupPlan.with(),
  context: { jobs: failedBackupJob.with(), backedUp: protectedResource.with() },
  check: ({ BackupPlanId }, { jobs, backedUp }) => {
    const failing = stillFailing(jobs.where("planId", BackupPlanId), backedUp);
    if (failing.length === 0) return pass;
    const [first] = failing;
    const others = failing.length > 1 ? `; so do those of ${failing.length - 1} more` : "";
    const day = first!.CreationDate?.toISOString().slice(0, 10);
    const words = `${first!.State} on ${day}${first!.StatusMessage ? `: ${first!.StatusMessage}` : ""}`;
    return fail(`backups of ${first!.ResourceName ?? first!.ResourceArn} do not come about (${words})${others}`, {
      failing: failing.map(({ BackupJobId, ResourceArn, State, StatusMessage, CreationDate }) => ({
        ...{ BackupJobId, ResourceArn, State, StatusMessage, CreationDate },
      })),
    });
  },
});

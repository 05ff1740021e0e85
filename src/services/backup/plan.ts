import type { BackupPlansListMember } from "@aws-sdk/client-backup";
import { kind } from "../../model/index.ts";
import { backup, BACKUP_PAGE, tagging } from "./service.ts";

/** Backup plans that are in force, those of the organization's backup policies included. */
export const backupPlan = kind<BackupPlansListMember>()("AWS::Backup::BackupPlan", {
  list: backup("listBackupPlans", {
    pageSize: BACKUP_PAGE,
    value: ({ BackupPlansList = [] }) => BackupPlansList.filter(({ DeletionDate }) => DeletionDate === undefined),
  }),
  identity: (p) => ({ arn: p.BackupPlanArn, name: p.BackupPlanName }),
  tags: "tagging",
  aspects: { tagging },
});

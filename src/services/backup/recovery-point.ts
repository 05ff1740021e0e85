import type { RecoveryPointByBackupVault } from "@aws-sdk/client-backup";
import { each, kind } from "../../model/index.ts";
import { backup, BACKUP_PAGE } from "./service.ts";
import { backupVault } from "./vault.ts";

/**
 * Recovery points in all vaults, without those being deleted. A vault's own count of them is an approximation, so a
 * vault that is said to be empty is asked too.
 */
export const recoveryPoint = kind<RecoveryPointByBackupVault>()("AWS::Backup::RecoveryPoint", {
  list: each(
    backupVault,
    backup("listRecoveryPointsByBackupVault", {
      input: ({ BackupVaultName }: { readonly BackupVaultName?: string | undefined }) => ({ BackupVaultName }),
      pageSize: BACKUP_PAGE,
      // There can be very many: only what tells them apart and how they are kept.
      admit: ({ RecoveryPoints = [] }) => ({ RecoveryPoints: RecoveryPoints.map(essentials) }),
      value: ({ RecoveryPoints }) =>
        RecoveryPoints.filter(({ Status }) => Status !== "DELETING" && Status !== "EXPIRED"),
    }),
  ),
  identity: (r) => ({ arn: r.RecoveryPointArn, name: r.RecoveryPointArn?.split(/[:/]/).at(-1) }),
});

const essentials = (point: RecoveryPointByBackupVault): RecoveryPointByBackupVault => ({
  RecoveryPointArn: point.RecoveryPointArn,
  BackupVaultName: point.BackupVaultName,
  ResourceArn: point.ResourceArn,
  ResourceType: point.ResourceType,
  Status: point.Status,
  CreationDate: point.CreationDate,
  EncryptionKeyArn: point.EncryptionKeyArn,
  IsEncrypted: point.IsEncrypted,
  IsParent: point.IsParent,
});

import type { BackupVaultListMember } from "@aws-sdk/client-backup";
import { kind } from "../../model/index.ts";
import { backup, BACKUP_PAGE, tagging } from "./service.ts";

/** Backup vaults of the account. */
export const backupVault = kind<BackupVaultListMember>()("AWS::Backup::BackupVault", {
  list: backup("listBackupVaults", { pageSize: BACKUP_PAGE, value: (out) => out.BackupVaultList }),
  identity: (v) => ({ arn: v.BackupVaultArn, name: v.BackupVaultName }),
  tags: "tagging",
  aspects: { tagging },
});

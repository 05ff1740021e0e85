import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { recoveryPoint } from "../../src/services/backup/recovery-point.ts";

export default defineRule({
  id: "backup-recovery-point-unencrypted",
  title: "Backup is not encrypted",
  severity: "medium",
  why: "A copy of all data lies in the clear, often for longer than the original, and can be restored by whoever gets hold of it.",
  fix: {
    text: "For many types a backup is encrypted only when its source is: encrypt the source. Then copy the backup to a vault, which encrypts the copy with the vault's key, and delete the original.",
    cli: "aws backup start-copy-job --recovery-point-arn <recovery-point-arn> --source-backup-vault-name <vault> --destination-backup-vault-arn <vault-arn> --iam-role-arn <role-arn>\naws backup delete-recovery-point --backup-vault-name <vault> --recovery-point-arn <recovery-point-arn>",
    terraform: 'resource "aws_backup_vault" "<name>" {\n  name        = "<name>"\n  kms_key_arn = "<key-arn>"\n}',
    cloudformation:
      "Type: AWS::Backup::BackupVault\nProperties:\n  BackupVaultName: <name>\n  EncryptionKeyArn: <key-arn>",
  },
  references: {
    fsbp: ["Backup.1"],
    wellArchitected: ["REL09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/backup-controls.html#backup-1",
    ],
  },
  examples: { pass: "IsEncrypted is true.", fail: "IsEncrypted is false: the volume that it is of is not encrypted." },
  subject: recoveryPoint.with(),
  check: ({ IsEncrypted, IsParent, ResourceArn, ResourceType, BackupVaultName, CreationDate, Status }) => {
    if (IsEncrypted) return pass;
    if (IsParent) return skip("it only holds other backups together, which are judged themselves");
    if (Status === "CREATING") return skip("it is still being made");
    return fail(`this backup of ${ResourceArn ?? "a resource"} in the vault ${BackupVaultName} is not encrypted`, {
      ...{ IsEncrypted: false, ResourceArn, ResourceType, BackupVaultName, CreationDate },
    });
  },
});

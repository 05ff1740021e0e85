import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { efsFileSystem, replicates } from "../../src/services/efs/file-system.ts";

export default defineRule({
  id: "efs-file-system-backups-off",
  title: "EFS file system has no automatic backups",
  severity: "medium",
  why: "EFS keeps no earlier versions of files: what is deleted or overwritten, by mistake or by an intruder, is gone at once.",
  fix: {
    text: "Turn on automatic backups, which AWS Backup then makes daily and keeps for 35 days. Where a backup plan of your own covers the file system, suppress this finding.",
    cli: "aws efs put-backup-policy --file-system-id <file-system-id> --backup-policy Status=ENABLED",
    terraform:
      'resource "aws_efs_backup_policy" "<name>" {\n  file_system_id = "<file-system-id>"\n\n  backup_policy {\n    status = "ENABLED"\n  }\n}',
    cloudformation: "Type: AWS::EFS::FileSystem\nProperties:\n  BackupPolicy:\n    Status: ENABLED",
  },
  references: {
    fsbp: ["EFS.7"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-7",
    ],
  },
  examples: { pass: "The backup policy's status is ENABLED.", fail: "There is no backup policy, or it is DISABLED." },
  subject: efsFileSystem.with("backupPolicy"),
  check: (fileSystem) => {
    const copy = replicates(fileSystem);
    if (copy) return skip(copy);
    const { backupPolicy: Status } = fileSystem;
    return Status === "ENABLED" || Status === "ENABLING"
      ? pass
      : fail("automatic backups are off", { BackupPolicy: { Status } });
  },
});

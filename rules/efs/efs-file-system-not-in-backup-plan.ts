import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isProtected, lastBackup } from "../../src/services/backup/protection.ts";
import { protectedResource } from "../../src/services/backup/protected-resource.ts";
import { backupSelection } from "../../src/services/backup/selection.ts";
import { efsFileSystem, replicates } from "../../src/services/efs/file-system.ts";

export default defineRule({
  id: "efs-file-system-not-in-backup-plan",
  title: "EFS file system is in no backup plan",
  severity: "medium",
  why: "EFS keeps no earlier versions of files: what is deleted or overwritten, by mistake or by an intruder, is gone at once.",
  fix: {
    text: "Assign the file system to a backup plan, by its ARN or by a tag, or turn on its automatic backups.",
    cli: "aws backup create-backup-selection --backup-plan-id <plan-id> --backup-selection SelectionName=<name>,IamRoleArn=<role-arn>,Resources=<file-system-arn>",
    terraform:
      'resource "aws_backup_selection" "<name>" {\n  name         = "<name>"\n  plan_id      = "<plan-id>"\n  iam_role_arn = "<role-arn>"\n  resources    = ["<file-system-arn>"]\n}',
    cloudformation:
      "Type: AWS::Backup::BackupSelection\nProperties:\n  BackupPlanId: <plan-id>\n  BackupSelection:\n    SelectionName: <name>\n    IamRoleArn: <role-arn>\n    Resources:\n      - <file-system-arn>",
  },
  references: {
    fsbp: ["EFS.2"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-2",
    ],
  },
  examples: {
    pass: "A plan selects everything tagged backup=daily, as the file system is.",
    fail: "No plan selects the file system, and AWS Backup has never backed it up.",
  },
  subject: efsFileSystem.with(),
  context: { backedUp: protectedResource.with(), selections: backupSelection.with() },
  check: (fileSystem, { backedUp, selections, now }) => {
    const copy = replicates(fileSystem);
    if (copy) return skip(copy);
    const thing = { arn: fileSystem.arn, tagging: fileSystem.tags };
    if (isProtected(thing, { backedUp, selections, now })) return pass;
    const last = backedUp.get(fileSystem.arn)?.LastBackupTime;
    return fail(lastBackup(thing, { backedUp, now }), { Name: fileSystem.Name, LastBackupTime: last });
  },
});

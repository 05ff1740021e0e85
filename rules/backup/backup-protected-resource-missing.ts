import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { backupCandidate } from "../../src/services/backup/candidate.ts";
import { isProtected, lastBackup } from "../../src/services/backup/protection.ts";
import { protectedResource } from "../../src/services/backup/protected-resource.ts";
import { backupSelection } from "../../src/services/backup/selection.ts";
import { madeAnew } from "../../src/services/ec2/ebs-backup.ts";
import { instance } from "../../src/services/ec2/instance.ts";

export default defineRule({
  id: "backup-protected-resource-missing",
  title: "Volume, database or table is in no backup plan",
  severity: "medium",
  why: "Its backups, if there are any, depend on settings of its own: nobody is told when they fail, and whoever may delete it may delete them too.",
  fix: {
    text: "Assign it to a backup plan: by its ARN, or, so that nothing new is forgotten, by a tag that everything with data gets.",
    cli: "aws backup create-backup-selection --backup-plan-id <plan-id> --backup-selection SelectionName=<name>,IamRoleArn=<role-arn>,Resources=<resource-arn>",
    terraform:
      'resource "aws_backup_selection" "<name>" {\n  name         = "<name>"\n  plan_id      = "<plan-id>"\n  iam_role_arn = "<role-arn>"\n\n  selection_tag {\n    type  = "STRINGEQUALS"\n    key   = "backup"\n    value = "daily"\n  }\n}',
    cloudformation:
      "Type: AWS::Backup::BackupSelection\nProperties:\n  BackupPlanId: <plan-id>\n  BackupSelection:\n    SelectionName: <name>\n    IamRoleArn: <role-arn>\n    ListOfTags:\n      - ConditionType: STRINGEQUALS\n        ConditionKey: backup\n        ConditionValue: daily",
  },
  references: {
    fsbp: ["EC2.28", "RDS.26", "DynamoDB.4"],
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-26",
    ],
  },
  examples: {
    pass: "A plan selects everything tagged backup=daily, as the database is.",
    fail: "No plan selects the table, and AWS Backup has never backed it up.",
  },
  subject: backupCandidate.with("tagging"),
  context: { backedUp: protectedResource.with(), selections: backupSelection.with(), instances: instance.with() },
  check: (thing, { backedUp, selections, instances, now }) => {
    const { apart, resourceType, State, Attachments = [] } = thing;
    if (apart) return skip(apart);
    if (resourceType === "EBS" && State !== "in-use") return skip("it is attached to no instance");
    const known = { backedUp, selections, now };
    if (isProtected(thing, known)) return pass;
    // A backup of an instance holds its volumes.
    const servers = Attachments.flatMap(({ InstanceId }) => (InstanceId && instances.get(InstanceId)) || []);
    if (servers.some(({ arn, tags }) => isProtected({ arn, tagging: tags }, known))) return pass;
    const disposable = madeAnew(thing, instances);
    if (disposable) return skip(disposable);
    const LastBackupTime = backedUp.get(thing.arn)?.LastBackupTime;
    return fail(lastBackup(thing, known), { resourceType, LastBackupTime });
  },
});

import { daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { latestSnapshot, madeAnew } from "../../src/services/ec2/ebs-backup.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { snapshot } from "../../src/services/ec2/snapshot.ts";
import { volume } from "../../src/services/ec2/volume.ts";

export default defineRule({
  id: "ec2-volume-without-recent-snapshot",
  title: "Attached EBS volume has no recent snapshot",
  severity: "high",
  why: "A volume lives in one Availability Zone only. When it fails, or someone deletes files or the volume, everything since the last snapshot is gone.",
  fix: {
    text: "Let AWS Backup (or Data Lifecycle Manager) make a snapshot every day. Volumes whose content is of no worth may be suppressed with the reason.",
    cli: `aws backup create-backup-plan --backup-plan '{"BackupPlanName":"daily","Rules":[{"RuleName":"daily","TargetBackupVaultName":"Default","ScheduleExpression":"cron(0 3 * * ? *)","Lifecycle":{"DeleteAfterDays":14}}]}'
aws backup create-backup-selection --backup-plan-id <plan-id> --backup-selection '{"SelectionName":"volumes","IamRoleArn":"<role-arn>","Resources":["arn:aws:ec2:*:*:volume/*"]}'`,
    terraform: `resource "aws_backup_plan" "<name>" {
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "Default"
    schedule          = "cron(0 3 * * ? *)"
    lifecycle {
      delete_after = 14
    }
  }
}

resource "aws_backup_selection" "<name>" {
  name         = "volumes"
  plan_id      = aws_backup_plan.<name>.id
  iam_role_arn = "<role-arn>"
  resources    = ["arn:aws:ec2:*:*:volume/*"]
}`,
    cloudformation: `<Name>Plan:
  Type: AWS::Backup::BackupPlan
  Properties:
    BackupPlan:
      BackupPlanName: daily
      BackupPlanRule:
        - RuleName: daily
          TargetBackupVault: Default
          ScheduleExpression: cron(0 3 * * ? *)
          Lifecycle:
            DeleteAfterDays: 14
<Name>Selection:
  Type: AWS::Backup::BackupSelection
  Properties:
    BackupPlanId: !Ref <Name>Plan
    BackupSelection:
      SelectionName: volumes
      IamRoleArn: <role-arn>
      Resources:
        - arn:aws:ec2:*:*:volume/*`,
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html",
      "https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/ebs-in-backup-plan.html",
    ],
  },
  examples: {
    pass: "A snapshot of the volume was completed last night.",
    fail: "The volume is in use and its last snapshot is forty days old, or still pending, or was never made.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 7)
      .check(z.describe("The most days that may lie between now and the last completed snapshot")),
  }),
  subject: volume.with(),
  context: { snapshots: snapshot.with(), instances: instance.with() },
  check: (v, { snapshots, instances, now, options: { days } }) => {
    if (v.State !== "in-use") return skip("it is attached to nothing");
    if (v.CreateTime && daysSince(v.CreateTime, now) < days) return skip(`it is less than ${inDays(days)} old`);
    const anew = madeAnew(v, instances);
    if (anew) return skip(anew);
    const latest = latestSnapshot(snapshots.where("VolumeId", v.name));
    if (!latest) return fail("no snapshot of it was ever completed, or none is kept", { SnapshotId: null, days });
    const { name: SnapshotId, StartTime } = latest;
    const age = daysSince(StartTime, now);
    return age <= days
      ? pass
      : fail(`its last completed snapshot ${SnapshotId} is ${inDays(age)} old`, { SnapshotId, StartTime, days });
  },
});

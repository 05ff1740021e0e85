import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { backupCandidate } from "../../src/services/backup/candidate.ts";
import { backupPlan } from "../../src/services/backup/plan.ts";
import { protectedResource } from "../../src/services/backup/protected-resource.ts";
import { backupSelection } from "../../src/services/backup/selection.ts";
import { namedBy, namesListedTypes, selects } from "../../src/services/backup/selects.ts";

/** No name of one's own may hold a slash. `aws/efs/automatic-backup-plan` stays when its last file system has gone. */
const AWS_OWN = "aws/";

export default defineRule({
  id: "backup-plan-selects-nothing",
  title: "Backup plan backs up nothing",
  severity: "high",
  why: "It runs without an error and makes no backup; whoever counts on it finds out on the day of the restore.",
  fix: {
    text: "Assign resources that exist to the plan, by type and tag rather than by single ARNs, or delete the plan.",
    cli: "aws backup create-backup-selection --backup-plan-id <plan-id> --backup-selection SelectionName=<name>,IamRoleArn=<role-arn>,Resources=<resource-arn>",
    terraform:
      'resource "aws_backup_selection" "<name>" {\n  name         = "<name>"\n  plan_id      = "<plan-id>"\n  iam_role_arn = "<role-arn>"\n\n  selection_tag {\n    type  = "STRINGEQUALS"\n    key   = "backup"\n    value = "daily"\n  }\n}',
    cloudformation:
      "Type: AWS::Backup::BackupSelection\nProperties:\n  BackupPlanId: <plan-id>\n  BackupSelection:\n    SelectionName: <name>\n    IamRoleArn: <role-arn>\n    ListOfTags:\n      - ConditionType: STRINGEQUALS\n        ConditionKey: backup\n        ConditionValue: daily",
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html"],
  },
  examples: {
    pass: "The plan selects everything tagged backup=daily, and a database has this tag.",
    fail: "No resources are assigned to the plan, or only the ARN of a database that was deleted since.",
  },
  subject: backupPlan.with(),
  context: {
    selections: backupSelection.with(),
    candidates: backupCandidate.with("tagging"),
    backedUp: protectedResource.with(),
  },
  check: ({ BackupPlanId, BackupPlanName, LastExecutionDate }, { selections, candidates, backedUp }) => {
    if (BackupPlanName?.startsWith(AWS_OWN)) return skip("AWS made it, and it waits for what AWS tags");
    const own = selections.where("BackupPlanId", BackupPlanId);
    if (own.length === 0) return fail("no resources are assigned to it", { selections: 0, LastExecutionDate });
    if (own.some((one) => candidates.all().some((thing) => selects(one, thing)))) return pass;
    // Of other types only those are known that were backed up before, and of them only the ARN.
    if (own.some((one) => backedUp.all().some(({ arn }) => selects(one, { arn, tagging: {} })))) return pass;
    if (!own.every(namesListedTypes))
      return skip(
        "none of the volumes, instances, databases, tables and file systems matches; other types are not listed",
      );
    const Resources = own.flatMap(namedBy);
    return fail(`nothing that exists matches what is assigned to it: ${Resources.slice(0, 5).join(", ")}`, {
      selections: own.map(({ SelectionName, ...one }) => ({
        ...{ SelectionName, Resources: one.Resources, ListOfTags: one.ListOfTags, Conditions: one.Conditions },
      })),
      LastExecutionDate,
    });
  },
});

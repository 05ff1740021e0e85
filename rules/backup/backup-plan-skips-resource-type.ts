import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { backupCandidate } from "../../src/services/backup/candidate.ts";
import { backupPlan } from "../../src/services/backup/plan.ts";
import { backupRegionSettings, REGION_SETTINGS } from "../../src/services/backup/region-settings.ts";
import { backupSelection } from "../../src/services/backup/selection.ts";
import { followsOptIn, selects } from "../../src/services/backup/selects.ts";

export default defineRule({
  id: "backup-plan-skips-resource-type",
  title: "Backup plan selects resources of a type that AWS Backup leaves out",
  severity: "high",
  why: "The tag on the resource says that it is backed up, but the region has not opted in to its type: no backup is made, and no error says so.",
  fix: {
    text: "Opt in to the type in the region's AWS Backup settings, or name the type in the plan's resource assignment. Aurora, Neptune and DocumentDB always need the opt-in.",
    cli: "aws backup update-region-settings --resource-type-opt-in-preference <type>=true",
    terraform:
      'resource "aws_backup_region_settings" "<name>" {\n  resource_type_opt_in_preference = {\n    "Aurora"   = true\n    "DynamoDB" = true\n    "EBS"      = true\n    "EC2"      = true\n    "EFS"      = true\n    "RDS"      = true\n  }\n}',
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html#backup-service-optin"],
  },
  examples: {
    pass: "The plan selects by tag, and the region has opted in to every type of what has the tag.",
    fail: "A DynamoDB table has the tag, but the region has not opted in to DynamoDB.",
  },
  subject: backupPlan.with(),
  context: {
    selections: backupSelection.with(),
    settings: backupRegionSettings.with(),
    candidates: backupCandidate.with("tagging"),
  },
  check: ({ BackupPlanId }, { selections, settings, candidates }) => {
    const optedIn = settings.get(REGION_SETTINGS)!.ResourceTypeOptInPreference;
    const own = selections.where("BackupPlanId", BackupPlanId);
    const out = Object.keys(optedIn).filter((type) => optedIn[type] === false);
    const left = out.flatMap((type) =>
      candidates.where("resourceType", type as never).filter((thing) => {
        const taking = own.filter((one) => selects(one, thing));
        return taking.length > 0 && taking.every((one) => type === "Aurora" || followsOptIn(one, thing));
      }),
    );
    if (left.length === 0) return pass;
    const types = [...new Set(left.map(({ resourceType }) => resourceType))];
    const shown = left.slice(0, SHOWN).map(({ name }) => name);
    const more = left.length > SHOWN ? ` and ${left.length - SHOWN} more` : "";
    return fail(`it selects ${shown.join(", ")}${more}, but the region has not opted in to ${types.join(", ")}`, {
      optedOut: types,
      resources: left.map(({ arn }) => arn),
    });
  },
});

const SHOWN = 5;

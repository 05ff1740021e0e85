import { protectedResource } from "../../../src/services/backup/protected-resource.ts";
import { backupSelection } from "../../../src/services/backup/selection.ts";
import type { Given } from "../../verdicts.ts";

export const NOW = Date.parse("2026-06-15T12:00:00Z");
export const daysAgo = (days: number) => new Date(NOW - days * 86_400_000);

/** A plan as ListBackupPlans answers it. */
export const plan = {
  BackupPlanId: "plan-1",
  BackupPlanName: "nightly",
  BackupPlanArn: "arn:aws:backup:eu-west-1:111122223333:backup-plan:plan-1",
};

/** A selection of that plan as GetBackupSelection answers it. */
export const selection = (also: object): Given[number] => [
  backupSelection,
  [{ SelectionId: "selection-1", BackupPlanId: "plan-1", SelectionName: "data", ...also }],
];
export const byTag = (value: string, also: object = {}): Given[number] =>
  selection({
    ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "backup", ConditionValue: value }],
    ...also,
  });

export const backedUp = (ResourceArn: string, days: number): Given[number] => [
  protectedResource,
  [{ ResourceArn, ResourceType: "EFS", LastBackupTime: daysAgo(days) }],
];

/** What backupCandidate makes of a resource. */
export const candidate = (resourceType: string, arn: string, also: object = {}) => ({
  ...{ resourceType, arn, name: arn.split(/[:/]/).at(-1), tagging: {} },
  ...also,
});
export const TABLE = "arn:aws:dynamodb:eu-west-1:111122223333:table/carts";
export const VOLUME = "arn:aws:ec2:eu-west-1:111122223333:volume/vol-1";
export const DATABASE = "arn:aws:rds:eu-west-1:111122223333:db:orders";

import type { BackupSelection, BackupSelectionsListMember } from "@aws-sdk/client-backup";
import { formatArn } from "../../aws/arn.ts";
import { present } from "../../aws/whole-answer.ts";
import { details, each, kind } from "../../model/index.ts";
import { backupPlan } from "./plan.ts";
import { backup, BACKUP_PAGE } from "./service.ts";

interface Selection extends BackupSelection {
  readonly SelectionId: string | undefined;
  readonly BackupPlanId: string | undefined;
}

/** What each plan backs up. Listed by plan, then read one by one: AWS has no wider call. */
export const backupSelection = kind<Selection>()("AWS::Backup::BackupSelection", {
  list: each(
    backupPlan,
    backup("listBackupSelections", {
      input: ({ BackupPlanId }: { readonly BackupPlanId?: string | undefined }) => ({ BackupPlanId }),
      pageSize: BACKUP_PAGE,
      value: (out) => out.BackupSelectionsList,
    }),
  ),
  details: details(
    1,
    backup("getBackupSelection", {
      input: ({ stubs: [one] }: { readonly stubs: readonly BackupSelectionsListMember[] }) => ({
        BackupPlanId: one?.BackupPlanId,
        SelectionId: one?.SelectionId,
      }),
      value: ({ BackupSelection, SelectionId, BackupPlanId }) => [
        { ...present(BackupSelection), SelectionId, BackupPlanId },
      ],
    }),
  ),
  identity: (s, { partition, region, account }) => ({
    arn: formatArn({
      partition,
      service: "backup",
      region,
      account,
      resource: `backup-plan:${s.BackupPlanId}/selection/${s.SelectionId}`,
    }),
    name: s.SelectionId,
  }),
});

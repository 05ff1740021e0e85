import type { BackupSelection, ProtectedResource } from "@aws-sdk/client-backup";
import { anyOf } from "../../aws/decide.ts";
import type { Collection } from "../../model/index.ts";
import { daysSince, inDays } from "../../aws/age.ts";
import { selects, type Thing } from "./selects.ts";

/** A monthly plan leaves up to 31 days between two backups, and they take their time. */
export const RECENT_DAYS = 35;

interface Known {
  readonly backedUp: Collection<ProtectedResource>;
  readonly selections: Collection<BackupSelection>;
  readonly now: Date;
}

/** Whether AWS Backup backed a resource up lately, or a plan selects it so that it soon will. */
export function isProtected(thing: Thing, { backedUp, selections, now }: Known): boolean {
  return anyOf(
    () => {
      const last = backedUp.get(thing.arn)?.LastBackupTime;
      return last !== undefined && daysSince(last, now) <= RECENT_DAYS;
    },
    () => selections.all().some((selection) => selects(selection, thing)),
  );
}

/** What is known of a resource's backups, for the message about one that is not protected. */
export function lastBackup(thing: Thing, { backedUp, now }: Pick<Known, "backedUp" | "now">): string {
  const last = backedUp.get(thing.arn)?.LastBackupTime;
  return last
    ? `no backup plan selects it, and its last backup is ${inDays(daysSince(last, now))} old`
    : "no backup plan selects it, and AWS Backup has never backed it up";
}

import { daysSince, inDays } from "../../aws/age.ts";

/** What is wrong with a stack's state. */
export interface StackTrouble {
  readonly text: string;
  /** Its last change was undone; it works as it did before. */
  readonly undone: boolean;
}

const STATES: Readonly<Record<string, string>> = {
  CREATE_FAILED: "its creation failed",
  ROLLBACK_COMPLETE: "its creation failed and was undone; it can only be deleted",
  ROLLBACK_FAILED: "its creation failed and could not be undone",
  DELETE_FAILED: "its deletion failed; what is left of it is looked after by nobody",
  UPDATE_FAILED: "its last change failed",
  UPDATE_ROLLBACK_FAILED: "its last change failed and could not be undone; it takes no further change",
  UPDATE_ROLLBACK_COMPLETE: "its last change failed and was undone",
  IMPORT_ROLLBACK_FAILED: "its import failed and could not be undone",
  IMPORT_ROLLBACK_COMPLETE: "its import failed and was undone",
};
const UNDONE = new Set(["UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE"]);

interface Changing {
  readonly StackStatus?: string | undefined;
  readonly LastUpdatedTime?: Date | undefined;
  readonly CreationTime?: Date | undefined;
}

/** Why a stack's state is no good one, at the moment of the scan; undefined when it is. */
export function stackTrouble(stack: Changing, now: Date, stuckAfterDays: number): StackTrouble | undefined {
  const { StackStatus = "", LastUpdatedTime, CreationTime } = stack;
  const text = STATES[StackStatus];
  if (text !== undefined) return { text, undone: UNDONE.has(StackStatus) };
  const since = LastUpdatedTime ?? CreationTime;
  if (!StackStatus.endsWith("_IN_PROGRESS") || since === undefined) return undefined;
  const days = daysSince(since, now);
  if (days < stuckAfterDays) return undefined;
  return { text: `it has been changing (${StackStatus}) for ${inDays(days)}`, undone: false };
}

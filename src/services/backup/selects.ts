import type { BackupSelection, ConditionParameter } from "@aws-sdk/client-backup";
import { matches } from "../../aws/policy/glob.ts";
import type { Tags } from "../../model/index.ts";

/** A resource that may be backed up. Its tags are looked at only when a selection asks for some. */
export interface Thing {
  readonly arn: string;
  readonly tagging: Tags;
}

const EVERYTHING: readonly string[] = ["*"];

/** What a selection names by ARN. One that names and asks for nothing means everything. */
export function namedBy({ Resources = [], ListOfTags = [] }: BackupSelection): readonly string[] {
  // Beside tags that are wanted, everything would leave them without a meaning.
  if (ListOfTags.length > 0) return Resources.filter((pattern) => pattern !== "*");
  return Resources.length > 0 ? Resources : EVERYTHING;
}

const namesType = (pattern: string) => /^(?:[^:]*:){5}[^*]/.test(pattern);

/**
 * True when a selection takes a resource without naming its type, by a tag or as a part of a service (`arn:aws:ec2:*`)
 * or of everything: then it counts only where the region has opted in to the type.
 */
export const followsOptIn = (selection: BackupSelection, { arn }: Pick<Thing, "arn">): boolean =>
  !namedBy(selection).some((pattern) => namesType(pattern) && matches(pattern, arn));

/**
 * Whether a selection takes a resource: its ARN must match one of Resources, or its tags one of ListOfTags; then none
 * of NotResources may match its ARN, and all of Conditions must match its tags.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 * https://repost.aws/knowledge-center/backup-assign-resources
 */
export function selects(selection: BackupSelection, thing: Thing): boolean {
  const { NotResources = [], ListOfTags = [], Conditions = {} } = selection;
  if (NotResources.some((pattern) => matches(pattern, thing.arn))) return false;
  const { StringEquals = [], StringLike = [], StringNotEquals = [], StringNotLike = [] } = Conditions;
  const tag = ({ ConditionKey = "" }: ConditionParameter) =>
    thing.tagging[ConditionKey.replace(/^aws:ResourceTag\//, "")];
  const equals = (one: ConditionParameter) => tag(one) === one.ConditionValue;
  const like = (one: ConditionParameter) => {
    const value = tag(one);
    return value !== undefined && matches(one.ConditionValue ?? "", value);
  };
  return (
    (namedBy(selection).some((pattern) => matches(pattern, thing.arn)) || ListOfTags.some(equals)) &&
    StringEquals.every(equals) &&
    StringLike.every(like) &&
    !StringNotEquals.some(equals) &&
    !StringNotLike.some(like)
  );
}

// Where the kind backupCandidate knows every resource there is. Clusters are left out: Neptune and DocumentDB, which it
// does not know, have the same ARNs.
const LISTED =
  /^arn:[^:*]+:(ec2:[^:]*:[^:]*:(volume|instance)\/|rds:[^:]*:[^:]*:db:|dynamodb:[^:]*:[^:]*:table\/|elasticfilesystem:[^:]*:[^:]*:file-system\/)/;

/**
 * True when a selection names only types of which every resource is known here, so that no match means there is none.
 * What has one of its tags may be of any type.
 */
export const namesListedTypes = (selection: BackupSelection): boolean =>
  !selection.ListOfTags?.length && namedBy(selection).every((pattern) => LISTED.test(pattern));
